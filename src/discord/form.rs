//! Submitted forms → questions to the host, with the file that a member may have put into one.

use std::time::Duration;

use serde_json::Value;
use tracing::{debug, warn};

use crate::quiz::InteractionKind;
use crate::quiz::model::event::{FileProblem, SentFile};
use crate::quiz::text::failure;

use super::data::Data;
use super::files;
use super::interaction::{InteractionContext, apologize};
use super::submitted::{Filled, SubmittedForm};

/// How long fetching a file may take.
const FETCH_TIMEOUT: Duration = Duration::from_secs(5);

/// Handles a submitted form.
pub(super) async fn serve(data: &Data, told: Value) {
    let submitted = match SubmittedForm::read(&told) {
        Ok(submitted) => submitted,
        Err(error) => {
            debug!(%error, "a form cannot be decoded");
            return apologize(data, &told).await;
        }
    };
    drop(told);
    let asks = |kind| InteractionContext::form(&submitted, kind);
    let Some(form) = submitted.form() else {
        return asks(InteractionKind::PressedUnknown).serve(data).await;
    };
    match submitted.filled() {
        Ok(Filled { texts, file: None }) => {
            let fields = texts;
            asks(InteractionKind::Submitted { form, fields })
                .serve(data)
                .await;
        }
        Ok(Filled {
            texts,
            file: Some(file),
        }) => {
            let kind = async {
                let fetched = tokio::time::timeout(FETCH_TIMEOUT, files::fetch(data, &file)).await;
                let file = fetched.unwrap_or(SentFile::Refused(FileProblem::Unreachable));
                InteractionKind::SubmittedWithFile {
                    form,
                    fields: texts,
                    file,
                }
            };
            asks(InteractionKind::PressedUnknown)
                .serve_deferred(data, kind)
                .await;
        }
        Err(error) => {
            warn!(name = submitted.custom_id(), %error, "a form cannot be read");
            let asked = asks(InteractionKind::PressedUnknown);
            let words = failure::form_unread(asked.language());
            asked.tell(data, &words).await;
        }
    }
}
