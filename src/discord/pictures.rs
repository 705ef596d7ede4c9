//! Drawing the pictures of replies: one at a time, on a thread of tokio's, and only a few may wait.
//! Everyone after them gets the words alone at once, so that a thousand who ask for their card hold
//! up nobody else.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::Semaphore;
use tracing::{debug, info, warn};

use crate::quiz::model::picture::Picture;

/// How many pictures may wait or be drawn. Each takes some 15 ms.
const WAITING: usize = 16;

/// How long a reply waits for its picture.
const TIMEOUT: Duration = Duration::from_secs(1);

/// A drawn picture.
#[derive(Debug)]
pub(super) struct Png {
    /// The name of its file.
    pub name: String,
    /// The same in words.
    pub alt: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Draws pictures one at a time.
#[derive(Debug)]
pub(super) struct Pictures {
    waiting: AtomicUsize,
    turn: Arc<Semaphore>,
}

impl Default for Pictures {
    fn default() -> Self {
        Self {
            waiting: AtomicUsize::new(0),
            turn: Arc::new(Semaphore::new(1)),
        }
    }
}

/// A place among those who wait, given back when it is dropped.
struct Place<'a>(&'a AtomicUsize);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Pictures {
    /// Draws a picture, or returns `None` if too many are waiting or it takes too long.
    pub async fn draw(&self, picture: Picture) -> Option<Png> {
        let before = self.waiting.fetch_add(1, Ordering::Relaxed);
        let _place = Place(&self.waiting);
        if before >= WAITING {
            // Once for a crowd, and not for each of them.
            if before == WAITING {
                info!("sending replies without pictures because too many are waiting");
            }
            return None;
        }
        let drawn = tokio::time::timeout(TIMEOUT, self.draw_in_turn(picture)).await;
        if drawn.is_err() {
            debug!("sending a reply without its picture because drawing takes too long");
        }
        drawn.ok().flatten()
    }

    async fn draw_in_turn(&self, picture: Picture) -> Option<Png> {
        // Fails only for a closed semaphore, and this one never is.
        let turn = Arc::clone(&self.turn).acquire_owned().await.ok()?;
        let drawn = tokio::task::spawn_blocking(move || {
            let drawn = pythia_picture::png(&picture);
            // Nobody else draws while this one does, even if nobody waits for it any more.
            drop(turn);
            drawn.map(|bytes| Png {
                name: picture.name,
                alt: picture.alt,
                bytes,
            })
        });
        match drawn.await {
            Ok(Ok(png)) => Some(png),
            Ok(Err(error)) => {
                warn!(%error, "cannot draw a picture");
                None
            }
            Err(error) => {
                warn!(%error, "drawing a picture ended early");
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::model::picture::Tile;
    use futures_util::future::join_all;

    fn picture() -> Picture {
        Picture {
            name: "me.png".to_owned(),
            alt: "Points: 3".to_owned(),
            tiles: vec![Tile::default(); 3],
            ..Picture::default()
        }
    }

    #[tokio::test]
    async fn of_a_thousand_at_once_some_get_a_picture_and_the_others_the_words_at_once() {
        let pictures = Pictures::default();
        let drawn = join_all((0..1_000).map(|_| pictures.draw(picture()))).await;
        let with_picture = drawn.iter().flatten().count();
        assert!((1..=WAITING).contains(&with_picture), "{with_picture}");
        assert_eq!(pictures.waiting.load(Ordering::Relaxed), 0);
        // Later ones are drawn again.
        let png = pictures.draw(picture()).await.expect("a picture");
        assert_eq!(
            (png.name.as_str(), png.alt.as_str()),
            ("me.png", "Points: 3")
        );
        assert!(png.bytes.starts_with(b"\x89PNG"));
    }
}
