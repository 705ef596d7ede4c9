//! Opening a store of an older version: it is rewritten, record by record, into a new generation.
//!
//! A stop on the way leaves the old generation active, so that both the old program and the next
//! attempt find a complete store. See [`version`](crate::version) for what a new version needs.

use std::sync::Arc;

use crate::disk::Disk;
use crate::error::StoreError;
use crate::generation::{Generation, StoreManifest};
use crate::journal::Journal;
use crate::options::Options;
use crate::replay;
use crate::snapshot::Writer;

/// Rewrites a store of an older version. Returns the new generation, which is active then.
///
/// # Errors
/// [`StoreError::TooOld`] if a step on the way is missing.
pub fn upgrade(
    disk: &Arc<dyn Disk>,
    options: &Options,
    old: StoreManifest,
) -> Result<Generation, StoreError> {
    let mut steps = Vec::new();
    for from in old.version..options.version {
        let step = options.steps.iter().find(|step| step.from == from);
        let too_old = || StoreError::TooOld {
            folder: disk.path(""),
            found: old.version,
            ours: options.version,
        };
        steps.push(step.ok_or_else(too_old)?);
    }
    tracing::warn!(
        from = old.version,
        to = options.version,
        "rewriting the store in a newer version of the format"
    );
    let new = old.generation.next();
    new.create(&**disk)?;
    let journal = old.generation.journal();
    // The first pass is for the position alone: the snapshot's name contains it.
    let at = replay::records(&**disk, &journal, &mut |_, _| Ok(()))?.position;
    let mut writer = Writer::new(&**disk, &new.journal(), at)?;
    replay::records(&**disk, &journal, &mut |key, value| {
        let mut pair = Some((key.to_vec(), value.to_vec()));
        for step in &steps {
            pair = match pair {
                Some((key, value)) => (step.record)(&key, &value)?,
                None => None,
            };
        }
        pair.map_or(Ok(()), |(key, value)| writer.put(&key, &value))
    })?;
    writer.finish()?;
    Journal::create(disk.clone(), &new.journal(), at, options.segment_bytes)?;
    new.sync(&**disk)?;
    StoreManifest {
        version: options.version,
        generation: new,
    }
    .write(&**disk)?;
    Ok(new)
}
