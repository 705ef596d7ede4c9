//! Where Discord is: the real one, or a local one, which must be on this machine because the token
//! goes there.

use std::net::SocketAddr;

/// Where Discord is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Api {
    /// The real one.
    Real,
    /// A local one over plain HTTP, such as `http://127.0.0.1:4000`, without rate limits.
    Plain(String),
    /// A local one that serves as `discord.com` over TLS, with the certificate (PEM) that signed
    /// its own.
    Certified {
        /// Where it listens.
        at: SocketAddr,
        /// The authority's certificate.
        authority: Vec<u8>,
    },
}

/// Why the address of a local Discord is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// It is on another machine, and the token must not go there.
    #[error("{0} is not a loopback address; another Discord may only be on this machine")]
    NotLoopback(String),
    /// It is not an address.
    #[error("{0:?} is not an address such as http://127.0.0.1:4000")]
    Malformed(String),
    /// `https` needs a certificate to be checked with.
    #[error("{0} needs the certificate of the authority that signed its own")]
    NoAuthority(String),
}

impl Api {
    /// Reads the address of a local Discord: `http://` is [`Plain`](Self::Plain), `https://` is
    /// [`Certified`](Self::Certified).
    ///
    /// # Errors
    /// It is not an address, or not one of this machine.
    pub fn local(address: &str, authority: Option<Vec<u8>>) -> Result<Self, AddressError> {
        let malformed = || AddressError::Malformed(address.to_owned());
        let url: reqwest::Url = address.parse().map_err(|_| malformed())?;
        if !is_loopback(&url) {
            return Err(AddressError::NotLoopback(address.to_owned()));
        }
        match url.scheme() {
            "http" => Ok(Self::Plain(address.trim_end_matches('/').to_owned())),
            "https" => {
                let authority =
                    authority.ok_or_else(|| AddressError::NoAuthority(address.to_owned()))?;
                let at = url.socket_addrs(|| None).map_err(|_| malformed())?;
                let at = at.into_iter().find(|at| at.ip().is_loopback());
                Ok(Self::Certified {
                    at: at.ok_or_else(malformed)?,
                    authority,
                })
            }
            _ => Err(malformed()),
        }
    }

    /// Returns the certificate of a local Discord's authority, if it has one.
    pub(super) fn authority(&self) -> Option<&[u8]> {
        match self {
            Self::Certified { authority, .. } => Some(authority),
            Self::Real | Self::Plain(_) => None,
        }
    }

    /// Returns whether this is a local Discord.
    #[must_use]
    pub const fn is_local(&self) -> bool {
        !matches!(self, Self::Real)
    }
}

/// Returns whether an address is on this machine.
pub(super) fn is_loopback(url: &reqwest::Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || bare
            .parse::<std::net::IpAddr>()
            .is_ok_and(|ip| ip.is_loopback())
}
