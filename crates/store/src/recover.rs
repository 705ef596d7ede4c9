//! Opening a store: the state at its checkpoint is brought up to the journal.
//!
//! If the state is missing or cannot be trusted, it is built again from the journal.

use std::ops::ControlFlow;

use crate::checkpoint::{self, Checkpoint};
use crate::disk::{Context as _, Disk, join};
use crate::entry::{Change, Position};
use crate::error::StoreError;
use crate::generation::{self, Generation};
use crate::journal::{self, Journal};
use crate::options::Options;
use crate::record;
use crate::replay;
use crate::state::{Opened, Pages, State};

/// How many changes are applied to the state at once while it is being built.
const BUILD: usize = 1024;

/// Removes what interrupted work has left: other generations, and files under temporary names.
/// Returns whether there was a newer generation, which wasn't active yet.
pub fn sweep(disk: &dyn Disk, generation: Generation) -> Result<bool, StoreError> {
    let mut newer = false;
    for name in disk.list("").context(disk, "cannot list", "")? {
        let other = name
            .strip_prefix(generation::PREFIX)
            .is_some_and(|_| name != generation.dir());
        newer |= name == generation.next().dir();
        if other || name.ends_with(".tmp") {
            tracing::warn!(path = %name, "removing the remains of interrupted work");
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
    Ok(newer)
}

/// Returns the state as of the journal's last entry.
///
/// # Errors
/// [`StoreError::Short`] if the journal ends before entries that the state or its checkpoint holds.
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
        Some(checkpoint) => match continue_from(disk, generation, options, journal, checkpoint) {
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
                tracing::warn!("the state is missing, building it again from the journal");
                true
            }
            Err(error @ (StoreError::Corrupt { .. } | StoreError::Short { .. })) => {
                return Err(error);
            }
            Err(error) if error.is_full() => return Err(error),
            Err(error) => {
                tracing::error!(
                    error = error.reason(),
                    "the state cannot be trusted, building it again from the journal"
                );
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

/// Opens the state that is there and redoes the changes after its checkpoint.
fn continue_from<S: State>(
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
        return Err(untrusted(
            "it has lost entries that its checkpoint says it had",
        ));
    }
    if journal.oldest() > checkpoint.at {
        return Err(untrusted(
            "the entries after its checkpoint are no longer kept",
        ));
    }
    if checkpoint.clean && at == checkpoint.at && at == journal.position() {
        return Ok(Some(state));
    }
    // Starts at the checkpoint and not at the position that the state reports, because only up to
    // the checkpoint is the state known to be complete. Redoing puts and removals does no harm.
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
        "the store had not been closed properly, the state was checked"
    );
    Ok(Some(state))
}

/// Builds a new state from the last snapshot and the journal.
fn build<S: State>(
    disk: &dyn Disk,
    generation: Generation,
    options: &Options,
    journal: &Journal,
    set_aside: bool,
) -> Result<S, StoreError> {
    let (dir, state_dir) = (generation.dir(), generation.state());
    // Without a checkpoint, the next opening does not trust a state that is only half built.
    for path in [join(&dir, checkpoint::FILE), generation.set_aside()] {
        disk.remove(&path).context(disk, "cannot remove", &path)?;
    }
    disk.sync_dir(&dir).context(disk, "cannot sync", &dir)?;
    if set_aside && disk.list(&state_dir).is_ok() {
        let aside = disk.path(&generation.set_aside());
        tracing::warn!(folder = %aside.display(), "keeping the old state until the next rebuild");
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
    if state.sync()? {
        Checkpoint { at, clean: false }.write(disk, generation)?;
    }
    Ok(state)
}
