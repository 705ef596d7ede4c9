//! Faults of a running workspace, and what its bot did.

use serde_json::Value;
use twilight_model::gateway::Intents;

use super::{
    super::{
        actions::guilds,
        faults::Fault,
        gateway::{GatewayStats, Outgoing},
        id::Id,
        record::{Counters, Dispatch, Exchange},
        state::Event,
    },
    Workspace,
};

impl Workspace {
    /// Starts or ends an outage that hides a guild from the bot.
    pub fn set_available(&self, guild: Id, available: bool) {
        self.shared
            .change(|s| guilds::set_available(s, guild, available));
    }

    /// Adds a fault and returns the number that removes it.
    pub fn add_fault(&self, fault: Fault) -> u64 {
        self.shared.change(|s| s.faults.add(fault))
    }

    /// Removes a fault.
    pub fn remove_fault(&self, number: u64) {
        self.shared.change(|s| s.faults.remove(number));
    }

    /// Removes all faults.
    pub fn clear_faults(&self) {
        self.shared.change(|s| s.faults.clear());
    }

    /// Returns how many times a fault was triggered.
    pub fn faults_triggered(&self) -> u64 {
        self.shared.read(|s| s.faults.triggered)
    }

    /// Asks every connection to reconnect and resume (opcode 7).
    pub fn request_reconnect(&self) {
        self.shared.change(|s| s.hub.op_all(7, &Value::Null));
    }

    /// Asks every connection for a heartbeat at once (opcode 1, Discord's page *Gateway*, Heartbeat
    /// Requests), in the shortest form: without data and without an event's name.
    pub fn request_heartbeat(&self) {
        let frame = r#"{"op":1,"s":null}"#;
        self.shared
            .change(|s| s.hub.send_all(&Outgoing::Frame(frame.into())));
    }

    /// Tells every connection that its session is invalid (opcode 9).
    pub fn invalidate_sessions(&self, resumable: bool) {
        if !resumable {
            self.shared.change(|s| s.hub.forget_sessions());
        }
        self.shared
            .change(|s| s.hub.op_all(9, &Value::Bool(resumable)));
    }

    /// Closes every gateway connection with a code from 4000 to 4014.
    pub fn close_gateway(&self, code: u16) {
        self.shared
            .change(|s| s.hub.send_all(&Outgoing::Close(code, "closed on request")));
    }

    /// Drops every gateway connection without a close frame.
    pub fn drop_gateway(&self) {
        self.shared
            .change(|s| s.hub.send_all(&Outgoing::Disconnect));
    }

    /// Leaves heartbeats unanswered, or answers them again.
    pub fn ignore_heartbeats(&self, ignore: bool) {
        self.shared.change(|s| s.hub.ignore_heartbeats = ignore);
    }

    /// Drops gateway connections and refuses new ones, or accepts them again.
    pub fn set_gateway_down(&self, down: bool) {
        self.shared.change(|s| s.hub.set_down(down));
    }

    /// Drops all connections and refuses new ones, those of REST included, or accepts them again.
    pub fn set_offline(&self, offline: bool) {
        self.connections.close(offline);
        self.set_gateway_down(offline);
    }

    /// Returns how many sessions have a connection.
    pub fn connected(&self) -> usize {
        self.shared.read(|s| s.hub.connected())
    }

    /// Returns the counters of the gateway.
    pub fn gateway_stats(&self) -> GatewayStats {
        self.shared.read(|s| s.hub.stats)
    }

    /// Returns the latest requests with their answers, oldest first.
    pub fn exchanges(&self) -> Vec<Exchange> {
        self.shared
            .read(|s| s.record.exchanges.iter().cloned().collect())
    }

    /// Returns the latest gateway events as they were sent.
    pub fn dispatches(&self) -> Vec<Dispatch> {
        self.shared.read(|s| s.record.dispatches())
    }

    /// Returns the number of requests to a route, such as `POST /channels/{channel_id}/messages`.
    pub fn requests(&self, route: &str) -> u64 {
        self.shared
            .read(|s| s.record.counters.by_route.get(route).copied().unwrap_or(0))
    }

    /// Returns the counters over all requests and events.
    pub fn counters(&self) -> Counters {
        self.shared.read(|s| s.record.counters.clone())
    }

    /// Returns how many 429 answers the bot caused. Those of faults do not count.
    pub fn rate_limited(&self) -> u64 {
        self.shared.read(|s| s.limits.earned)
    }

    /// Returns how many answers of 401, 403 and 429 there were in the present ten minutes.
    pub fn invalid_requests(&self) -> u32 {
        self.shared
            .read(|s| s.limits.invalid_count(s.clock.instant()))
    }

    /// Turns rate limits on or off.
    pub fn set_limits(&self, on: bool) {
        self.shared.change(|s| s.settings.limits = on);
    }

    /// Sends an event to every session, whatever its intents, although nothing has happened.
    /// Benchmarks produce load this way.
    pub fn broadcast(&self, name: &'static str, guild: Option<Id>, data: Value) {
        let intent = Intents::empty();
        self.shared.change(|s| {
            s.dispatch(Event {
                name,
                intent,
                guild,
                data,
                has_content: false,
            })
        });
    }
}
