//! Work that goes on beside the thread that commits: snapshots and rewriting take seconds in a big
//! store, and nobody should wait for them.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use crate::error::StoreError;

/// Something to be done on a thread of its own.
pub type Job = Box<dyn FnOnce() + Send>;

/// What starts a thread for a job. A store without it does everything on the committing thread.
#[derive(Clone)]
pub struct Beside(Arc<dyn Fn(Job) + Send + Sync>);

impl fmt::Debug for Beside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Beside")
    }
}

impl Beside {
    /// Returns one that starts threads with this function. If the function can't, it drops the job,
    /// and whatever wanted it fails.
    pub fn new(start: impl Fn(Job) + Send + Sync + 'static) -> Self {
        Self(Arc::new(start))
    }
}

/// Tells a job that nobody needs its result any more.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Fails if the job is to stop.
    pub fn check(&self) -> Result<(), StoreError> {
        if self.0.load(Ordering::Relaxed) {
            return Err(StoreError::Refused("the store is being closed".to_owned()));
        }
        Ok(())
    }
}

/// A job that was started. Dropping it stops the job, and waits for that.
#[derive(Debug)]
pub struct Task<T> {
    result: Receiver<Result<T, StoreError>>,
    /// The result, if it was waited for.
    waited: Option<Result<T, StoreError>>,
    stop: Stop,
}

impl<T: Send + 'static> Task<T> {
    /// Starts a job, or does it at once if there is nothing to start it with.
    pub fn start(
        beside: Option<&Beside>,
        work: impl FnOnce(&Stop) -> Result<T, StoreError> + Send + 'static,
    ) -> Self {
        let (sender, result) = channel();
        let stop = Stop::default();
        let stops = stop.clone();
        let job = move || drop(sender.send(work(&stops)));
        match beside {
            Some(Beside(start)) => start(Box::new(job)),
            None => job(),
        }
        Self {
            result,
            waited: None,
            stop,
        }
    }
}

impl<T> Task<T> {
    /// Returns the result once the job has ended.
    pub fn poll(mut self) -> Result<Result<T, StoreError>, Self> {
        if let Some(result) = self.waited.take() {
            return Ok(result);
        }
        match self.result.try_recv() {
            Ok(result) => Ok(result),
            Err(TryRecvError::Empty) => Err(self),
            Err(TryRecvError::Disconnected) => Ok(Err(lost())),
        }
    }

    /// Waits until the job has ended. [`Task::poll`] has the result then.
    pub fn wait(&mut self) {
        if self.waited.is_none() {
            self.waited = Some(self.result.recv().unwrap_or_else(|_| Err(lost())));
        }
    }
}

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        self.stop.0.store(true, Ordering::Relaxed);
        // Until the job has let go of the files.
        while self.result.recv().is_ok() {}
    }
}

fn lost() -> StoreError {
    StoreError::Refused("a thread of the store could not be started, or panicked".to_owned())
}
