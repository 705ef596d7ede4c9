//! Faults: what goes wrong with the next requests and gateway events.

use serde::{Deserialize, Serialize};

use super::id::Id;

/// What goes wrong with a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "effect")]
pub enum RequestFault {
    /// A server error. The request is not carried out.
    ErrorBefore {
        /// HTTP status, 500 to 599.
        status: u16,
    },
    /// A server error, although the request is carried out.
    ErrorAfter {
        /// HTTP status, 500 to 599.
        status: u16,
    },
    /// The connection breaks before the request is carried out.
    CutBefore,
    /// The request is carried out, then the connection breaks.
    CutAfter,
    /// A 429 with its usual headers and body.
    RateLimited {
        /// Seconds to wait, as header and body say.
        retry_after: f64,
        /// Whether it is the limit of the whole bot instead of the route's.
        global: bool,
        /// Whether others share the limit. It then does not count as an invalid request.
        shared: bool,
    },
    /// A 429 as Cloudflare sends it in front of Discord: HTML without `Retry-After`.
    CloudflareBan,
    /// A 403 with code 50013.
    Forbidden,
    /// Another of Discord's refusals.
    Refused {
        /// Discord's error code, such as 10008.
        code: u32,
    },
    /// A delay before the request is carried out.
    Slow {
        /// Milliseconds of real time.
        ms: u64,
    },
}

/// What goes wrong with a gateway event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "effect")]
pub enum EventFault {
    /// The event is never sent, not even after a resume.
    Drop,
    /// The event is sent later.
    Delay {
        /// Milliseconds of real time.
        ms: u64,
    },
    /// The event is sent twice.
    Duplicate,
    /// The event is sent after the next one.
    Reorder,
}

/// A fault: what it matches, how often, and what it does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fault {
    /// A route such as `POST /channels/{channel_id}/messages`, where the path may end in `*` and
    /// the method may be `*`, or the name of an event such as `MESSAGE_CREATE`, or `*`.
    pub on: String,
    /// Limits the fault to one guild or channel.
    #[serde(default)]
    pub only: Option<Id>,
    /// How many matches pass before the first fault.
    #[serde(default)]
    pub skip: u32,
    /// How many matches are hit. `u32::MAX` means all until the fault is removed.
    #[serde(default = "once")]
    pub times: u32,
    /// What it does.
    #[serde(flatten)]
    pub effect: FaultEffect,
}

/// What a fault does to a request or an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(
    untagged,
    expecting = "`effect` must be error_before, error_after, cut_before, cut_after, rate_limited, cloudflare_ban, forbidden, refused or slow for a request, or drop, delay, duplicate or reorder for an event, with the fields it needs"
)]
pub enum FaultEffect {
    /// Happens to a request.
    Request(RequestFault),
    /// Happens to a gateway event.
    Event(EventFault),
}

fn once() -> u32 {
    1
}

impl Fault {
    /// Creates a fault of the next request that matches.
    pub fn request(on: &str, effect: RequestFault) -> Fault {
        Fault {
            on: on.to_owned(),
            only: None,
            skip: 0,
            times: 1,
            effect: FaultEffect::Request(effect),
        }
    }

    /// Creates a fault of the next event with this name.
    pub fn event(name: &str, effect: EventFault) -> Fault {
        Fault {
            on: name.to_owned(),
            only: None,
            skip: 0,
            times: 1,
            effect: FaultEffect::Event(effect),
        }
    }

    /// Sets how many matches are hit.
    #[must_use]
    pub fn times(mut self, times: u32) -> Fault {
        self.times = times;
        self
    }

    /// Keeps the fault until it is removed.
    #[must_use]
    pub fn always(self) -> Fault {
        self.times(u32::MAX)
    }

    /// Lets this many matches pass first.
    #[must_use]
    pub fn after(mut self, skip: u32) -> Fault {
        self.skip = skip;
        self
    }

    /// Limits the fault to one guild or channel.
    #[must_use]
    pub fn only(mut self, id: Id) -> Fault {
        self.only = Some(id);
        self
    }

    /// Counts a match and returns whether the fault hits it.
    fn applies(&mut self) -> bool {
        if self.skip > 0 {
            self.skip -= 1;
            return false;
        }
        if self.times == 0 {
            return false;
        }
        if self.times != u32::MAX {
            self.times -= 1;
        }
        true
    }
}

/// All faults, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    list: Vec<(u64, Fault)>,
    last_number: u64,
    /// How many times a fault was triggered.
    pub triggered: u64,
}

impl Faults {
    pub fn add(&mut self, fault: Fault) -> u64 {
        self.last_number += 1;
        self.list.push((self.last_number, fault));
        self.last_number
    }

    pub fn remove(&mut self, number: u64) {
        self.list.retain(|(n, _)| *n != number);
    }

    pub fn clear(&mut self) {
        self.list.clear();
    }

    pub fn list(&self) -> &[(u64, Fault)] {
        &self.list
    }

    /// Returns what goes wrong with this request, if anything.
    pub fn for_request(&mut self, method: &str, route: &str, ids: &[Id]) -> Option<RequestFault> {
        self.take(|fault| match &fault.effect {
            FaultEffect::Request(effect)
                if matches(&fault.on, method, route) && concerns(fault.only, ids) =>
            {
                Some(effect.clone())
            }
            _ => None,
        })
    }

    /// Returns what goes wrong with this event, if anything.
    pub fn for_event(&mut self, name: &str, guild: Option<Id>) -> Option<EventFault> {
        self.take(|fault| match &fault.effect {
            FaultEffect::Event(effect)
                if (fault.on == "*" || fault.on == name)
                    && concerns(fault.only, guild.as_slice()) =>
            {
                Some(*effect)
            }
            _ => None,
        })
    }

    fn take<T>(&mut self, select: impl Fn(&Fault) -> Option<T>) -> Option<T> {
        if self.list.is_empty() {
            return None;
        }
        let mut found = None;
        for (_, fault) in &mut self.list {
            if let Some(what) = select(fault)
                && fault.applies()
            {
                found = Some(what);
                self.triggered += 1;
                break;
            }
        }
        self.list.retain(|(_, f)| f.times > 0);
        found
    }
}

fn concerns(only: Option<Id>, ids: &[Id]) -> bool {
    only.is_none_or(|id| ids.contains(&id))
}

fn matches(pattern: &str, method: &str, route: &str) -> bool {
    let (wanted, path) = pattern.split_once(' ').unwrap_or(("*", pattern));
    if wanted != "*" && !wanted.eq_ignore_ascii_case(method) {
        return false;
    }
    match path.strip_suffix('*') {
        Some(start) => route.starts_with(start),
        None => path == route,
    }
}
