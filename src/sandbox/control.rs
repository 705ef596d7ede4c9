//! The control API: acting in the workspace over HTTP with JSON, for a page or for a person with curl.

use axum::{
    body::Body,
    extract::{Path, Request, State as Given},
    http::{Response, StatusCode},
};

use super::http::{Site, plain};

pub(crate) async fn serve(
    Given(_site): Given<Site>,
    Path(_path): Path<String>,
    _request: Request,
) -> Response<Body> {
    plain(StatusCode::NOT_FOUND, "not yet")
}
