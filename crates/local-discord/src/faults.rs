//! Bad luck to order: what goes wrong with the next requests and the next gateway events.

use serde::{Deserialize, Serialize};

use super::id::Id;

/// What goes wrong with a matching request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "harm")]
pub enum Harm {
    /// A server error, and nothing was done.
    ErrorBefore {
        /// HTTP status, 500 to 599.
        status: u16,
    },
    /// A server error, though it was done.
    ErrorAfter {
        /// HTTP status, 500 to 599.
        status: u16,
    },
    /// The connection breaks before anything was done.
    CutBefore,
    /// It is done, then the connection breaks without an answer.
    CutAfter,
    /// 429 with everything a client needs to know.
    Limited {
        /// Seconds to wait, as told in header and body.
        retry_after: f64,
        /// Of the whole bot instead of this route.
        global: bool,
        /// Someone else's doing: does not count as an invalid request.
        shared: bool,
    },
    /// 429 as the shield before Discord writes it: HTML, no `Retry-After`.
    LimitedBare,
    /// 403 with code 50013.
    Forbidden,
    /// Any other refusal by Discord's number.
    Refused {
        /// Discord's error code, such as 10008.
        code: u32,
    },
    /// The answer takes longer.
    Slow {
        /// Milliseconds of real time, before it takes effect.
        ms: u64,
    },
}

/// What goes wrong with a matching gateway event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "trick")]
pub enum Trick {
    /// It never comes, not even with a resume.
    Drop,
    /// It comes later.
    Delay {
        /// Milliseconds of real time.
        ms: u64,
    },
    /// It comes twice.
    Duplicate,
    /// It comes after the next event.
    Reorder,
}

/// One order: which, how often, what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fault {
    /// Requests: `POST /channels/{channel_id}/messages`, where `*` stands for any rest and the method may be `*`.
    /// Events: a name such as `MESSAGE_CREATE`, or `*`.
    pub on: String,
    /// Only this guild or channel.
    #[serde(default)]
    pub only: Option<Id>,
    /// Matches to let pass first.
    #[serde(default)]
    pub skip: u32,
    /// Matches to harm; `u32::MAX` means until it is withdrawn.
    #[serde(default = "once")]
    pub times: u32,
    /// What happens.
    #[serde(flatten)]
    pub what: What,
}

/// A request's harm or an event's trick.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum What {
    /// To a request.
    Request(Harm),
    /// To a gateway event.
    Event(Trick),
}

fn once() -> u32 {
    1
}

impl Fault {
    /// Harms the next request that matches.
    pub fn request(on: &str, harm: Harm) -> Fault {
        Fault {
            on: on.to_owned(),
            only: None,
            skip: 0,
            times: 1,
            what: What::Request(harm),
        }
    }

    /// Plays a trick with the next event of this name.
    pub fn event(name: &str, trick: Trick) -> Fault {
        Fault {
            on: name.to_owned(),
            only: None,
            skip: 0,
            times: 1,
            what: What::Event(trick),
        }
    }

    /// So often instead of once.
    #[must_use]
    pub fn times(mut self, times: u32) -> Fault {
        self.times = times;
        self
    }

    /// Until it is withdrawn.
    #[must_use]
    pub fn always(self) -> Fault {
        self.times(u32::MAX)
    }

    /// Only after so many matches have passed.
    #[must_use]
    pub fn after(mut self, skip: u32) -> Fault {
        self.skip = skip;
        self
    }

    /// Only in this guild or channel.
    #[must_use]
    pub fn only(mut self, id: Id) -> Fault {
        self.only = Some(id);
        self
    }

    /// Counts a match; true if this one is to be harmed.
    fn strikes(&mut self) -> bool {
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

/// All orders, oldest first, and how many struck.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    list: Vec<(u64, Fault)>,
    made: u64,
    /// Faults that struck so far.
    pub struck: u64,
}

impl Faults {
    pub fn order(&mut self, fault: Fault) -> u64 {
        self.made += 1;
        self.list.push((self.made, fault));
        self.made
    }

    pub fn withdraw(&mut self, number: u64) {
        self.list.retain(|(n, _)| *n != number);
    }

    pub fn withdraw_all(&mut self) {
        self.list.clear();
    }

    pub fn list(&self) -> &[(u64, Fault)] {
        &self.list
    }

    /// The harm for this request, if one was ordered.
    pub fn for_request(&mut self, method: &str, route: &str, ids: &[Id]) -> Option<Harm> {
        self.strike(|fault| match &fault.what {
            What::Request(harm) if matches(&fault.on, method, route) && meets(fault.only, ids) => {
                Some(harm.clone())
            }
            _ => None,
        })
    }

    /// The trick for this event, if one was ordered.
    pub fn for_event(&mut self, name: &str, guild: Option<Id>) -> Option<Trick> {
        self.strike(|fault| match &fault.what {
            What::Event(trick)
                if (fault.on == "*" || fault.on == name) && meets(fault.only, guild.as_slice()) =>
            {
                Some(*trick)
            }
            _ => None,
        })
    }

    fn strike<T>(&mut self, fits: impl Fn(&Fault) -> Option<T>) -> Option<T> {
        if self.list.is_empty() {
            return None;
        }
        let mut found = None;
        for (_, fault) in &mut self.list {
            if let Some(what) = fits(fault)
                && fault.strikes()
            {
                found = Some(what);
                self.struck += 1;
                break;
            }
        }
        self.list.retain(|(_, f)| f.times > 0);
        found
    }
}

fn meets(only: Option<Id>, ids: &[Id]) -> bool {
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
