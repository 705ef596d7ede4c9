//! The way in: TCP on loopback, plain or behind TLS, where a connection can be broken on purpose.

use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    sync::{
        Arc, Mutex, PoisonError, Weak,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, Waker},
};

use axum::{extract::connect_info::Connected, serve::IncomingStream};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
    sync::mpsc::{Receiver, Sender, channel},
};
use tokio_rustls::{TlsAcceptor, server::TlsStream};

use super::{clock, state::Shared};

/// Breaks one connection: nothing more is read or written.
#[derive(Debug, Default)]
pub(crate) struct Cut {
    done: AtomicBool,
    reader: Mutex<Option<Waker>>,
}

impl Cut {
    pub fn now(&self) {
        self.done.store(true, Ordering::SeqCst);
        if let Some(waker) = self
            .reader
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
        {
            waker.wake();
        }
    }

    fn is_done(&self) -> bool {
        self.done.load(Ordering::SeqCst)
    }
}

/// All connections of a workspace, and whether new ones are let in.
#[derive(Debug, Default)]
pub(crate) struct Doors {
    closed: AtomicBool,
    open: Mutex<Vec<Weak<Cut>>>,
}

impl Doors {
    /// Lets nobody in and breaks what is open, or lets in again.
    pub fn close(&self, closed: bool) {
        self.closed.store(closed, Ordering::SeqCst);
        if closed {
            let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
            open.drain(..)
                .filter_map(|c| c.upgrade())
                .for_each(|c| c.now());
        }
    }

    fn enter(&self) -> Option<Arc<Cut>> {
        if self.closed.load(Ordering::SeqCst) {
            return None;
        }
        let cut = Arc::new(Cut::default());
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.len() % 256 == 255 {
            open.retain(|c| c.strong_count() > 0);
        }
        open.push(Arc::downgrade(&cut));
        Some(cut)
    }
}

enum Stream {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
}

/// One connection.
pub(crate) struct Line {
    stream: Stream,
    cut: Arc<Cut>,
}

/// Lets connections in.
pub(crate) struct Door {
    lines: Receiver<(Line, SocketAddr)>,
    address: SocketAddr,
}

impl Door {
    /// Opens a port of 127.0.0.1; with an acceptor everything goes through TLS.
    ///
    /// # Errors
    ///
    /// The port is taken.
    pub async fn open(
        shared: &Shared,
        doors: &Arc<Doors>,
        port: u16,
        tls: Option<TlsAcceptor>,
    ) -> io::Result<(Door, tokio::task::JoinHandle<()>)> {
        let listener = TcpListener::bind(("127.0.0.1", port)).await?;
        let address = listener.local_addr()?;
        let (sender, lines) = channel(64);
        let doors = doors.clone();
        let runtime = tokio::runtime::Handle::current();
        let task = shared.spawn(async move {
            while let Ok((stream, from)) = listener.accept().await {
                let Some(cut) = doors.enter() else { continue };
                let _ = stream.set_nodelay(true);
                clock::spawn(
                    &runtime,
                    shake(stream, from, cut, tls.clone(), sender.clone()),
                );
            }
        });
        Ok((Door { lines, address }, task))
    }

    pub fn port(&self) -> u16 {
        self.address.port()
    }
}

async fn shake(
    stream: TcpStream,
    from: SocketAddr,
    cut: Arc<Cut>,
    tls: Option<TlsAcceptor>,
    sender: Sender<(Line, SocketAddr)>,
) {
    let stream = match tls {
        None => Stream::Plain(stream),
        // A client that does not trust the certificate is its own affair.
        Some(tls) => match tls.accept(stream).await {
            Ok(stream) => Stream::Tls(Box::new(stream)),
            Err(error) => {
                return tracing::debug!(%error, "a TLS handshake with the local Discord failed: {error}");
            }
        },
    };
    let _ = sender.send((Line { stream, cut }, from)).await;
}

impl axum::serve::Listener for Door {
    type Io = Line;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Line, SocketAddr) {
        match self.lines.recv().await {
            Some(line) => line,
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}

/// What a handler knows about its connection.
#[derive(Clone, Debug)]
pub(crate) struct Through(pub Arc<Cut>);

impl Connected<IncomingStream<'_, Door>> for Through {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Through {
        Through(stream.io().cut.clone())
    }
}

fn broken<T>() -> Poll<io::Result<T>> {
    Poll::Ready(Err(io::Error::new(
        io::ErrorKind::ConnectionReset,
        "cut on purpose",
    )))
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        *self
            .cut
            .reader
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(cx.waker().clone());
        if self.cut.is_done() {
            return broken();
        }
        match &mut self.stream {
            Stream::Plain(s) => Pin::new(s).poll_read(cx, buf),
            Stream::Tls(s) => Pin::new(s).poll_read(cx, buf),
        }
    }
}

impl AsyncWrite for Line {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.cut.is_done() {
            return broken();
        }
        match &mut self.stream {
            Stream::Plain(s) => Pin::new(s).poll_write(cx, buf),
            Stream::Tls(s) => Pin::new(s).poll_write(cx, buf),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.stream {
            Stream::Plain(s) => Pin::new(s).poll_flush(cx),
            Stream::Tls(s) => Pin::new(s).poll_flush(cx),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.stream {
            Stream::Plain(s) => Pin::new(s).poll_shutdown(cx),
            Stream::Tls(s) => Pin::new(s).poll_shutdown(cx),
        }
    }
}
