//! Opening: the state at its checkpoint, brought up to the journal; or, if it cannot be trusted, built anew.

use std::ops::ControlFlow;

use super::disk::{Context as _, Disk, join};
use super::journal::{self, Journal};
use super::journaled::{Opened, Options, State};
use super::manifest::Manifest;
use super::migrate::Generation;
use super::{Change, Pair, Position, Scan, StoreError, record, replay};

const TITLE: &str = "pythia checkpoint";
const FILE: &str = "CHECKPOINT";

/// Changes applied to the state at once while it is being built.
const BUILD: usize = 1024;

/// Up to which entry the state is surely on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// That entry.
    pub at: Position,
    /// Whether the store was closed in good order with it.
    pub clean: bool,
}

impl Checkpoint {
    /// The last one written; a broken one counts as none: the state is then built anew.
    pub fn read(disk: &dyn Disk, generation: Generation) -> Option<Self> {
        let manifest = Manifest::read(disk, &join(&generation.dir(), FILE), TITLE, false);
        let manifest = manifest.unwrap_or_else(|error| {
            tracing::error!(%error, "passing over the checkpoint: {error}");
            None
        })?;
        Some(Self {
            at: Position(manifest.number("position")?),
            clean: manifest.number("clean") == Some(1),
        })
    }

    /// Writes it, durably, in the place of the last one.
    pub fn write(self, disk: &dyn Disk, generation: Generation) -> Result<(), StoreError> {
        let manifest = Manifest::new(TITLE)
            .with("position", self.at)
            .with("clean", u8::from(self.clean));
        manifest.write(disk, &generation.dir(), FILE)
    }
}

/// Removes what interrupted work has left: other generations, files under temporary names.
pub fn sweep(disk: &dyn Disk, generation: Generation) -> Result<(), StoreError> {
    for name in disk.list("").context(disk, "cannot list", "")? {
        let other = name
            .strip_prefix("generation-")
            .is_some_and(|_| name != generation.dir());
        if other || name.ends_with(".tmp") {
            tracing::warn!(path = %name, "removing {name}, left over from interrupted work");
            disk.remove(&name).context(disk, "cannot remove", &name)?;
            disk.sync_dir("").context(disk, "cannot sync", "")?;
        }
    }
    for dir in [generation.dir(), generation.journal()] {
        for name in disk.list(&dir).context(disk, "cannot list", &dir)? {
            if name.ends_with(".tmp") {
                let path = join(&dir, &name);
                disk.remove(&path).context(disk, "cannot remove", &path)?;
            }
        }
    }
    Ok(())
}

/// The state after the journal's last entry.
pub fn state<S: State>(
    disk: &dyn Disk,
    generation: Generation,
    options: &Options,
    journal: &Journal,
    checkpoint: Option<Checkpoint>,
) -> Result<S, StoreError> {
    let set_aside = match checkpoint {
        None => false,
        Some(checkpoint) if checkpoint.at > journal.position() => {
            return Err(short(disk, generation, journal, checkpoint.at));
        }
        Some(checkpoint) => match go_on(disk, generation, options, journal, checkpoint) {
            Ok(Some(state)) => {
                if checkpoint.clean {
                    Checkpoint {
                        clean: false,
                        ..checkpoint
                    }
                    .write(disk, generation)?;
                }
                return Ok(state);
            }
            Ok(None) => {
                tracing::warn!("the state is missing, building it anew from the journal");
                true
            }
            Err(error @ (StoreError::Corrupt { .. } | StoreError::Short { .. })) => {
                return Err(error);
            }
            Err(error) if error.is_full() => return Err(error),
            Err(error) => {
                tracing::error!(%error, "the state cannot be trusted, building it anew from the journal: {error}");
                true
            }
        },
    };
    build(disk, generation, options, journal, set_aside)
}

fn short(disk: &dyn Disk, generation: Generation, journal: &Journal, seen: Position) -> StoreError {
    StoreError::Short {
        folder: disk.path(&generation.dir()),
        ends: journal.position(),
        seen,
    }
}

/// The state that is there, with the changes after its checkpoint redone.
fn go_on<S: State>(
    disk: &dyn Disk,
    generation: Generation,
    options: &Options,
    journal: &Journal,
    checkpoint: Checkpoint,
) -> Result<Option<S>, StoreError> {
    let Opened::At(mut state, at) = S::open(disk, &generation.state(), options)? else {
        return Ok(None);
    };
    let untrusted = |what: &str| StoreError::State {
        folder: disk.path(&generation.state()),
        what: what.to_owned(),
    };
    if at > journal.position() {
        return Err(short(disk, generation, journal, at));
    }
    if at < checkpoint.at {
        return Err(untrusted("it has lost what its checkpoint says it had"));
    }
    if journal.oldest() > checkpoint.at {
        return Err(untrusted(
            "the entries after its checkpoint are no longer kept",
        ));
    }
    if checkpoint.clean && at == checkpoint.at && at == journal.position() {
        return Ok(Some(state));
    }
    // From the checkpoint, not from where the state says it stands: only up to there is it known to be whole, and puts and
    // removals may be done twice.
    let mut failed = Ok(());
    journal::read_all(
        disk,
        journal.segments(),
        checkpoint.at,
        &mut |position, entry| {
            failed = state.apply(&mut entry.changes.into_iter(), position);
            if failed.is_ok() {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        },
    )?;
    failed?;
    let mut pages = Pages::new(&state);
    let mut records = 0_u64;
    while let Some((key, value)) = pages.next_record()? {
        record::open(&key, &value)?;
        records += 1;
    }
    let redone = journal.position().0 - checkpoint.at.0;
    tracing::info!(
        redone,
        records,
        "not closed in good order: {redone} entries redone, {records} records checked"
    );
    Ok(Some(state))
}

/// A new state from the last snapshot and the journal.
fn build<S: State>(
    disk: &dyn Disk,
    generation: Generation,
    options: &Options,
    journal: &Journal,
    set_aside: bool,
) -> Result<S, StoreError> {
    let (dir, state_dir) = (generation.dir(), generation.state());
    // Without a checkpoint a state that is half built will not be trusted.
    for path in [join(&dir, FILE), generation.set_aside()] {
        disk.remove(&path).context(disk, "cannot remove", &path)?;
    }
    disk.sync_dir(&dir).context(disk, "cannot sync", &dir)?;
    if set_aside && disk.list(&state_dir).is_ok() {
        let aside = disk.path(&generation.set_aside());
        tracing::warn!(folder = %aside.display(), "the old state is kept in {} until the next time", aside.display());
        disk.rename(&state_dir, &generation.set_aside()).context(
            disk,
            "cannot rename",
            &state_dir,
        )?;
    } else {
        disk.remove(&state_dir)
            .context(disk, "cannot remove", &state_dir)?;
    }
    disk.sync_dir(&dir).context(disk, "cannot sync", &dir)?;
    let mut state = S::create(disk, &state_dir, options)?;
    let at = journal.position();
    let mut changes: Vec<Change> = Vec::with_capacity(BUILD);
    let replayed = replay::records(disk, &generation.journal(), &mut |key, value| {
        changes.push((key.to_vec(), Some(value.to_vec())));
        if changes.len() < BUILD {
            return Ok(());
        }
        state.apply(&mut changes.drain(..), at)
    })?;
    state.apply(&mut changes.into_iter(), at)?;
    if replayed.position != at {
        return Err(StoreError::Short {
            folder: disk.path(&dir),
            ends: replayed.position,
            seen: at,
        });
    }
    if state.settle()? {
        Checkpoint { at, clean: false }.write(disk, generation)?;
    }
    Ok(state)
}

/// All records of a state, a page at a time.
pub struct Pages<'a, S> {
    state: &'a S,
    page: std::vec::IntoIter<Pair>,
    rest: Option<Scan>,
}

impl<'a, S: State> Pages<'a, S> {
    const PAGE: usize = 1024;

    /// From the first record on.
    pub fn new(state: &'a S) -> Self {
        Self {
            state,
            page: Vec::new().into_iter(),
            rest: Some(Scan::prefix(&[]).limit(Self::PAGE)),
        }
    }

    /// The next record.
    pub fn next_record(&mut self) -> Result<Option<Pair>, StoreError> {
        if let Some(pair) = self.page.next() {
            return Ok(Some(pair));
        }
        let Some(scan) = self.rest.take() else {
            return Ok(None);
        };
        let page = self.state.scan(&scan)?;
        if let Some((last, _)) = page.last().filter(|_| page.len() == Self::PAGE) {
            self.rest = Some(scan.after(last));
        }
        self.page = page.into_iter();
        Ok(self.page.next())
    }
}
