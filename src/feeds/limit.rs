//! How many requests one computer may make. A program for calendars asks a few times an hour.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::time::Duration;

use hyper::header::HeaderValue;

/// How many requests a computer may make at once.
const BURST: u32 = 20;

/// How long it takes until it may make one more.
const EACH: Duration = Duration::from_secs(6);

/// How many computers are remembered. A computer that may make all its requests is forgotten first.
const REMEMBERED: usize = 4_096;

/// The computers that have made requests lately.
#[derive(Debug, Default)]
pub struct Limits {
    /// By which time each has used up what it may: it may go on while that is less than its burst
    /// ahead.
    used_until: HashMap<IpAddr, Duration>,
}

impl Limits {
    /// Counts a request. Returns how long the computer has to wait if it made too many.
    pub fn take(&mut self, from: IpAddr, now: Duration) -> Option<Duration> {
        let full = EACH * BURST;
        if self.used_until.len() >= REMEMBERED && !self.used_until.contains_key(&from) {
            self.used_until.retain(|_, until| *until > now);
            if self.used_until.len() >= REMEMBERED {
                // So many computers at once are somebody who is up to no good.
                return Some(EACH);
            }
        }
        let until = self.used_until.entry(from).or_default();
        let next = (*until).max(now) + EACH;
        if next > now + full {
            return Some(next - now - full);
        }
        *until = next;
        None
    }
}

/// Returns the computer that a request comes from. A proxy on the same machine says it in a header,
/// which nobody else is believed. Of an IPv6 address the network counts, because each computer has
/// as many addresses in it as it likes.
pub fn client<'a>(from: IpAddr, forwarded: impl Iterator<Item = &'a HeaderValue>) -> IpAddr {
    let named = |value: &HeaderValue| -> Option<IpAddr> {
        // Each proxy adds the one that it was asked by, so the last one is the one that is known.
        value.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
    };
    let from = from.to_canonical();
    let from = match forwarded.last().and_then(named) {
        Some(named) if from.is_loopback() => named.to_canonical(),
        _ => from,
    };
    match from {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));

    fn from(peer: &str, header: Option<&str>) -> IpAddr {
        let header = header.map(|text| HeaderValue::from_str(text).expect("it is a header"));
        client(peer.parse().expect("it is an address"), header.iter())
    }

    #[test]
    fn a_computer_that_asks_too_often_has_to_wait_and_others_do_not() {
        let mut limits = Limits::default();
        let now = Duration::from_secs(100);
        for _ in 0..BURST {
            assert_eq!(limits.take(A, now), None);
        }
        assert_eq!(limits.take(A, now), Some(EACH));
        assert_eq!(limits.take(from("192.0.2.2", None), now), None);
        assert_eq!(limits.take(A, now + EACH), None);
        assert_eq!(limits.take(A, now + EACH), Some(EACH));
    }

    #[test]
    fn however_many_computers_ask_only_so_many_are_remembered() {
        let mut limits = Limits::default();
        let now = Duration::from_secs(100);
        for n in 0..10_000_u32 {
            let address = IpAddr::V4(n.into());
            let refused = limits.take(address, now);
            assert_eq!(refused.is_some(), n >= REMEMBERED as u32);
        }
        assert_eq!(limits.used_until.len(), REMEMBERED);
        let later = now + EACH * 2;
        assert_eq!(limits.take(IpAddr::V4(99_999.into()), later), None);
    }

    #[test]
    fn only_a_proxy_on_this_machine_is_believed_whom_it_asks_for() {
        let other: IpAddr = "203.0.113.9".parse().expect("it is an address");
        assert_eq!(from("127.0.0.1", Some("10.9.9.9, 203.0.113.9")), other);
        assert_eq!(from("192.0.2.1", Some("203.0.113.9")), A);
        assert_eq!(from("127.0.0.1", Some("nonsense")), from("127.0.0.1", None));
        assert_eq!(
            from("2001:db8:1:2:3:4:5:6", None),
            from("2001:db8:1:2:ffff::1", None)
        );
    }
}
