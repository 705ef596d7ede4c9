//! The TCP listener on loopback, with or without TLS. Its connections can be broken on purpose.

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

/// Breaks one connection, so that nothing more is read or written.
#[derive(Debug, Default)]
pub(crate) struct Breaker {
    done: AtomicBool,
    reader: Mutex<Option<Waker>>,
}

impl Breaker {
    pub fn trip(&self) {
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

/// All connections of a workspace, and whether new ones are accepted.
#[derive(Debug, Default)]
pub(crate) struct Connections {
    closed: AtomicBool,
    open: Mutex<Vec<Weak<Breaker>>>,
}

impl Connections {
    /// Refuses new connections and breaks open ones, or accepts connections again.
    pub fn close(&self, closed: bool) {
        self.closed.store(closed, Ordering::SeqCst);
        if closed {
            let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
            open.drain(..)
                .filter_map(|c| c.upgrade())
                .for_each(|c| c.trip());
        }
    }

    fn enter(&self) -> Option<Arc<Breaker>> {
        if self.closed.load(Ordering::SeqCst) {
            return None;
        }
        let breaker = Arc::new(Breaker::default());
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.len() % 256 == 255 {
            open.retain(|c| c.strong_count() > 0);
        }
        open.push(Arc::downgrade(&breaker));
        Some(breaker)
    }
}

enum Stream {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
}

/// One connection.
pub(crate) struct Connection {
    stream: Stream,
    breaker: Arc<Breaker>,
}

/// Accepts connections.
pub(crate) struct Listener {
    accepted: Receiver<(Connection, SocketAddr)>,
    address: SocketAddr,
}

impl Listener {
    /// Listens on a port of 127.0.0.1, through TLS if there is an acceptor.
    ///
    /// # Errors
    ///
    /// The port is taken.
    pub async fn open(
        shared: &Shared,
        connections: &Arc<Connections>,
        port: u16,
        tls: Option<TlsAcceptor>,
    ) -> io::Result<(Listener, tokio::task::JoinHandle<()>)> {
        let listener = TcpListener::bind(("127.0.0.1", port)).await?;
        let address = listener.local_addr()?;
        let (sender, accepted) = channel(64);
        let connections = connections.clone();
        let runtime = tokio::runtime::Handle::current();
        let task = shared.spawn(async move {
            while let Ok((stream, from)) = listener.accept().await {
                let Some(breaker) = connections.enter() else {
                    continue;
                };
                let _ = stream.set_nodelay(true);
                clock::spawn(
                    &runtime,
                    handshake(stream, from, breaker, tls.clone(), sender.clone()),
                );
            }
        });
        Ok((Listener { accepted, address }, task))
    }

    pub fn port(&self) -> u16 {
        self.address.port()
    }
}

async fn handshake(
    stream: TcpStream,
    from: SocketAddr,
    breaker: Arc<Breaker>,
    tls: Option<TlsAcceptor>,
    sender: Sender<(Connection, SocketAddr)>,
) {
    let stream = match tls {
        None => Stream::Plain(stream),
        // Some clients do not trust the certificate. That is up to them.
        Some(tls) => match tls.accept(stream).await {
            Ok(stream) => Stream::Tls(Box::new(stream)),
            Err(error) => {
                return tracing::debug!(%error, "a TLS handshake failed");
            }
        },
    };
    let _ = sender.send((Connection { stream, breaker }, from)).await;
}

impl axum::serve::Listener for Listener {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Connection, SocketAddr) {
        match self.accepted.recv().await {
            Some(connection) => connection,
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}

/// What a handler knows about its connection.
#[derive(Clone, Debug)]
pub(crate) struct ConnectionBreaker(pub Arc<Breaker>);

impl Connected<IncomingStream<'_, Listener>> for ConnectionBreaker {
    fn connect_info(stream: IncomingStream<'_, Listener>) -> ConnectionBreaker {
        ConnectionBreaker(stream.io().breaker.clone())
    }
}

fn broken<T>() -> Poll<io::Result<T>> {
    Poll::Ready(Err(io::Error::new(
        io::ErrorKind::ConnectionReset,
        "the connection was broken on purpose",
    )))
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        *self
            .breaker
            .reader
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(cx.waker().clone());
        if self.breaker.is_done() {
            return broken();
        }
        match &mut self.stream {
            Stream::Plain(s) => Pin::new(s).poll_read(cx, buf),
            Stream::Tls(s) => Pin::new(s).poll_read(cx, buf),
        }
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.breaker.is_done() {
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
