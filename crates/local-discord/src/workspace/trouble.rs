//! A running workspace: bad luck to order, and what went over the wire.

use serde_json::Value;
use twilight_model::gateway::Intents;

use super::{
    super::{
        acts::guilds,
        faults::Fault,
        gateway::{GatewayFigures, Out},
        id::Id,
        record::{Counters, Dispatch, Exchange},
        state::Event,
    },
    Workspace,
};

impl Workspace {
    /// An outage hides a guild from the bot, or ends.
    pub fn set_available(&self, guild: Id, available: bool) {
        self.shared
            .change(|s| guilds::set_available(s, guild, available));
    }

    /// Orders bad luck; the number withdraws it.
    pub fn fault(&self, fault: Fault) -> u64 {
        self.shared.change(|s| s.faults.order(fault))
    }

    /// Withdraws one order.
    pub fn withdraw(&self, number: u64) {
        self.shared.change(|s| s.faults.withdraw(number));
    }

    /// Withdraws every order.
    pub fn withdraw_all(&self) {
        self.shared.change(|s| s.faults.withdraw_all());
    }

    /// How many faults struck so far.
    pub fn struck(&self) -> u64 {
        self.shared.look(|s| s.faults.struck)
    }

    /// Tells every connection to reconnect and resume (op 7).
    pub fn ask_reconnect(&self) {
        self.shared.change(|s| s.hub.op_all(7, &Value::Null));
    }

    /// Tells every connection that its session is invalid (op 9).
    pub fn invalidate(&self, resumable: bool) {
        if !resumable {
            self.shared.change(|s| s.hub.forget_sessions());
        }
        self.shared
            .change(|s| s.hub.op_all(9, &Value::Bool(resumable)));
    }

    /// Closes every gateway connection with a code (4000 to 4014).
    pub fn close_gateway(&self, code: u16) {
        self.shared
            .change(|s| s.hub.all_lines(&Out::Close(code, "ordered")));
    }

    /// Breaks every gateway connection without a word.
    pub fn cut_gateway(&self) {
        self.shared.change(|s| s.hub.all_lines(&Out::Cut));
    }

    /// Leaves heartbeats unanswered, or answers them again.
    pub fn set_deaf(&self, deaf: bool) {
        self.shared.change(|s| s.hub.deaf = deaf);
    }

    /// Takes the gateway away (connections break, new ones are refused), or brings it back.
    pub fn set_gateway_gone(&self, gone: bool) {
        self.shared.change(|s| s.hub.set_gone(gone));
    }

    /// Takes everything away, REST included, or brings it back.
    pub fn set_dark(&self, dark: bool) {
        self.doors.close(dark);
        self.set_gateway_gone(dark);
    }

    /// Sessions that have a connection.
    pub fn connected(&self) -> usize {
        self.shared.look(|s| s.hub.connected())
    }

    /// Figures of the gateway.
    pub fn gateway_figures(&self) -> GatewayFigures {
        self.shared.look(|s| s.hub.figures)
    }

    /// The last requests with their answers, oldest first.
    pub fn exchanges(&self) -> Vec<Exchange> {
        self.shared
            .look(|s| s.record.exchanges.iter().cloned().collect())
    }

    /// The last gateway events as they were sent.
    pub fn dispatches(&self) -> Vec<Dispatch> {
        self.shared.look(|s| s.record.dispatches())
    }

    /// Requests so far to a route, such as `POST /channels/{channel_id}/messages`.
    pub fn requests(&self, route: &str) -> u64 {
        self.shared
            .look(|s| s.record.counters.by_route.get(route).copied().unwrap_or(0))
    }

    /// Counters over everything so far.
    pub fn counters(&self) -> Counters {
        self.shared.look(|s| s.record.counters.clone())
    }

    /// Answers of 429 that the bot earned, ordered ones aside.
    pub fn limited(&self) -> u64 {
        self.shared.look(|s| s.limits.earned)
    }

    /// Answers of 401, 403 and 429 in the present ten minutes.
    pub fn invalid_requests(&self) -> u32 {
        self.shared.look(|s| s.limits.invalid_count())
    }

    /// Keeps rate limits, or not.
    pub fn set_limits(&self, on: bool) {
        self.shared.change(|s| s.settings.limits = on);
    }

    /// Sends the bot an event as it is, without anything having happened: cheap streams for measuring. It is
    /// for every session, whatever it asked for.
    pub fn broadcast(&self, name: &'static str, guild: Option<Id>, data: Value) {
        let intent = Intents::empty();
        self.shared.change(|s| {
            s.tell(Event {
                name,
                intent,
                guild,
                data,
                guarded: false,
            })
        });
    }
}
