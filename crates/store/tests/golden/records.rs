//! Samples of every record.

use pythia_quiz::model::audit::{AuditEntry, Deed, Subject};
use pythia_quiz::model::calendar::{Dated, Feed};
use pythia_quiz::model::config::Points;
use pythia_quiz::model::correction::{
    Corrected, Correction, Corrections, News, RecountStep, Recounting, RoundCorrections, RoundNews,
};
use pythia_quiz::model::daily::{
    Answer, AnswerFile, Daily, Idle, Mark, Phase, Reading, Ruling, Sealed, Skip, Text, VoidAnswer,
    Vote, Withdrawal,
};
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::forgetting::{
    self, Belongs, ForgetStep, Forgetting, Kept, KeptStep, PostOf,
};
use pythia_quiz::model::guild::{Filter, Gap, Guild, HelperRoles, Member, Reported};
use pythia_quiz::model::lists::Lists;
use pythia_quiz::model::mastery::{Focus, Known, Tally};
use pythia_quiz::model::own::{Fate, Own, QuestionDraft, Suggestion};
use pythia_quiz::model::points::Total;
use pythia_quiz::model::points::{Reason, Row, RowKey, Scope, Source};
use pythia_quiz::model::recap::{Best, DayResult, PostedRecap, Recap, RecapPlace};
use pythia_quiz::model::record::Record;
use pythia_quiz::model::reminder::{Nudge, Openings, Remind, Reminder, Telling};
use pythia_quiz::model::review::{Account, Memory, Rated, RatedIn, Rating, ReviewCard, Sitting};
use pythia_quiz::model::reward::{Reward, RewardFact, RewardStep, StreakStep};
use pythia_quiz::model::rhythm::Rhythm;
use pythia_quiz::model::role::RoleProblem;
use pythia_quiz::model::round::{
    EarlyRound, RoundClock, RoundExtra, RoundHalt, RoundPress, RoundScore, SignUp,
    Tally as RoundTally,
};
use pythia_quiz::model::season::{
    Carry, Filled, FinalPlace, FinalPoints, LaterChanges, Placed, Season, SeasonPhase,
};
use pythia_quiz::model::setup::{SetupDraft, Template, Welcome};
use pythia_quiz::model::track::{
    Bar, DailyNotice, DailyOptions, Mode, Next, Pause, Place, Queued, RevealNotice, TopicRequest,
    Track, TrackDraft, TrackHalt, TrackOptions, Usage,
};
use pythia_quiz::model::unfinished::{
    Filing, FilingFor, LettingGo, Listing, LookingAt, LookingFor, Milestone, PuttingAway, Rescore,
    Rescoring, Settling, Tallying, Unfinished,
};
use pythia_quiz::model::window::Window;
use pythia_quiz::question::sketch::Sketch;
use pythia_quiz::question::{Kind, Level, Topic};

use crate::asks::writings;
use crate::asks::{languages, ratings};
use crate::decks;
use crate::effects::{row, rows};
use crate::nouns::{
    ANSWER, CHANNEL, DAILY, DATE, GUILD, INTERACTION, MEMBER, MESSAGE, OTHER, OUTBOX, ROLE, ROUND,
    SEASON, THREAD, TRACK, USER, at, kinds, levels, modes, places, reactions, role_problems, slug,
    some, text, topics,
};
use crate::rounds::{mix, question, rounds};
use crate::{Samples, each};

fn guild() -> Guild {
    Guild {
        zone: some("Europe/Berlin"),
        moderator_role: Some(ROLE),
        notice_channel: Some(CHANNEL),
        filter: Filter {
            words: vec![text("spam")],
            links: true,
            invites: true,
        },
        tracks_made: 300,
        dailies_made: 142,
        salt: 0xfeed_beef,
        left_at: Some(at(14)),
        rounds_made: 12,
    }
}

fn dateds() -> Samples<Dated> {
    every!(Dated:
        Track => Dated::Track(TRACK);
        Round => Dated::Round(ROUND.id);
    )
}

fn templates() -> Samples<Template> {
    units!(Template: Interview, Beginners, Quiz)
}

fn welcomes() -> Samples<Welcome> {
    units!(Welcome: Waiting, Told)
}

fn pauses() -> Samples<Pause> {
    every!(Pause:
        ByModerator => Pause::ByModerator;
        Refused => Pause::Refused(text("Missing Access"));
    )
}

fn reveal_notices() -> Samples<RevealNotice> {
    units!(RevealNotice: Channel, Role, None)
}

fn rhythms() -> Samples<Rhythm> {
    every!(Rhythm:
        Days => Rhythm::Days { every: 45, from: DATE };
        Weeks => Rhythm::Weeks { every: 2, from: DATE, weekdays: 0b000_1001 };
        MonthDays => Rhythm::MonthDays(1 << 31 | 1);
        MonthWeekdays => Rhythm::MonthWeekdays([1, 2, 4, 8, 16]);
    )
}

fn unfinished() -> Samples<Unfinished> {
    every!(Unfinished:
        Reveal => Unfinished::Reveal(Settling {
            due: at(42),
            since: at(43),
            after: MEMBER,
            ahead: vec![OTHER],
            withheld: 3,
        });
        Close => Unfinished::Close(LettingGo { since: at(44), left: 150 });
        Withdrawal => Unfinished::Withdrawal(PuttingAway {
            since: at(45),
            daily: Box::new(daily()),
            after: MEMBER,
        });
        Rescoring for rescoring in rescorings() => rescoring;
        Newcomers => Unfinished::Newcomers(LookingAt {
            since: at(50),
            after: (MEMBER, OTHER),
            done: 60,
        });
        Milestones => Unfinished::Milestones(LookingFor {
            since: at(54),
            after: MEMBER,
            found: vec![milestone()],
        });
        Listing => Unfinished::Listing(Box::new(listing()));
        Closing => Unfinished::Closing(at(53));
        Tallying => Unfinished::Tallying(Box::new(tallying()));
        Filing for why in filing_for() => Unfinished::Filing(Box::new(Filing {
            since: at(56),
            why,
            alone: vec![OTHER],
            after: MEMBER,
            pieces: 3,
            count: 130,
            kept: 120,
            bytes: 4_000,
        }));
    )
}

fn filing_for() -> Samples<FilingFor> {
    every!(FilingFor:
        Reveal => FilingFor::Reveal(2);
        Again => FilingFor::Again(true);
        Waiting => FilingFor::Waiting(CHANNEL, MESSAGE);
    )
}

/// Returns lists that are being made, with every field.
fn listing() -> Listing {
    Listing {
        since: at(51),
        after: MEMBER,
        reveal: Some(2),
        deleted: true,
        file: true,
        lists: Lists {
            answered: 12,
            to_vote_on: true,
            typed: 3,
            published: 4,
            options: vec![1, 4, 5],
            ratings: [1, 2, 3],
            scores: vec![(9, OTHER, Some(true)), (4, MEMBER, Some(true))],
            others: 6,
            best: Some((7, true, OTHER)),
            correct: 2,
            first: vec![(at(52), MEMBER)],
            wrong: [(text("[1]"), 8)].into(),
            hidden: 1,
            sealed: vec![(at(54), OTHER, true)],
            in_file: 1,
        },
    }
}

fn tally() -> Tally {
    Tally {
        topic: Topic::Oop,
        level: Level::Mid,
        answered: 23,
        known: Known { halves: 31, of: 20 },
    }
}

/// Returns a correction whose answers are being counted, with every field.
fn tallying() -> Tallying {
    let scored = Rescoring {
        since: at(55),
        entry: 8,
        how: Rescore::Regrade,
        after: OTHER,
        ahead: vec![MEMBER],
        changed: 2,
    };
    Tallying {
        scored,
        after: MEMBER,
        tally: tally(),
        graded: (3, 2),
        lists: listing().lists,
    }
}

/// Returns the scoring after corrections, beside the steps of a daily's life.
fn rescorings() -> Samples<Unfinished> {
    let hows = every!(Rescore:
        Regrade => Rescore::Regrade;
        TakeBack => Rescore::TakeBack;
        GiveBack => Rescore::GiveBack(7);
    );
    each(hows, |how| {
        Unfinished::Rescoring(Rescoring {
            since: at(46),
            entry: 9,
            how,
            after: MEMBER,
            ahead: vec![OTHER],
            changed: 3,
        })
    })
}

fn corrected() -> Samples<Corrected> {
    every!(Corrected:
        Option => Corrected::Option(3);
        Output => Corrected::Output(text("2 2 2"));
        Void => Corrected::Void;
        Text => Corrected::Text { text: text("What is printed?"), answer: text("2 2 2") };
    )
}

fn track() -> Track {
    Track {
        name: text("daily"),
        channel: CHANNEL,
        place: Place::Forum,
        minute: 540,
        zone: text("Europe/Berlin"),
        weekdays: 0b001_1111,
        blackout: vec![(DATE, DATE.plus_days(9))],
        delay: 480,
        close_after: 1_440,
        mix: mix(),
        mode: Mode::Sealed,
        ping: Some(ROLE),
        lock: true,
        anonymous: true,
        paused: Some(Pause::ByModerator),
        created_by: USER,
        since: at(15),
        last_date: Some(DATE),
        skip_next: true,
        next: Some(Next {
            slug: slug(),
            requested_by: 3,
            previewed_by: vec![OTHER],
        }),
        since_request: 2,
        served: vec![(Topic::Web, 6)],
        removed: true,
    }
}

fn tracks() -> Samples<Track> {
    [
        each(places(), |place| Track { place, ..track() }),
        each(modes(), |mode| Track { mode, ..track() }),
        each(pauses(), |pause| Track {
            paused: Some(pause),
            ..track()
        }),
    ]
    .concat()
}

fn phases() -> Samples<Phase> {
    units!(Phase: Posting, Open, Revealing, Revealed, Closed, Unknown)
}

fn skips() -> Samples<Skip> {
    every!(Skip:
        ByModerator => Skip::ByModerator;
        Missed => Skip::Missed;
        Undelivered => Skip::Undelivered(text("Missing Access"));
        NoQuestion => Skip::NoQuestion;
        Withdrawn => Skip::Withdrawn(142);
    )
}

fn reading(reaction: Reaction) -> Reading {
    Reading {
        since: at(16),
        until: at(17),
        left: 2,
        standing: vec![MESSAGE],
        reactions: vec![(MESSAGE, reaction, MEMBER)],
        live_reactions: vec![(MESSAGE, reaction, OTHER, true)],
        live_gone: vec![MESSAGE],
    }
}

fn daily() -> Daily {
    Daily {
        number: 142,
        phase: Phase::Open,
        slug: slug(),
        title: text("What `lambda` closes over"),
        topic: Topic::Functions,
        level: Level::Mid,
        kind: Kind::Choice,
        hints: 2,
        order: vec![3, 1, 2],
        channel: CHANNEL,
        place: Place::Announcement,
        mode: Mode::Sealed,
        anonymous: true,
        lock: true,
        slot: at(18),
        decided: at(19),
        deliver_by: at(20),
        reveal_at: at(21),
        close_at: at(22),
        points: Points {
            took_part: 2,
            right: 4,
            vote: -1,
            votes_counted: 6,
            accepted: 8,
        },
        requested_by: 3,
        previewed_by: vec![OTHER],
        post: Some(MESSAGE),
        post_gone: true,
        thread: Some(THREAD),
        thread_gone: true,
        thread_locked: true,
        thread_archived: true,
        read_until: at(23),
        reading: Some(reading(Reaction::Accept)),
        away_ms: 61_000,
        reveal_posts: vec![MESSAGE],
        reveal_left: 2,
        kept_awake: at(24),
    }
}

fn dailies() -> Samples<Daily> {
    [
        each(phases(), |phase| Daily { phase, ..daily() }),
        each(topics(), |topic| Daily { topic, ..daily() }),
        each(levels(), |level| Daily { level, ..daily() }),
        each(kinds(), |kind| Daily { kind, ..daily() }),
        each(places(), |place| Daily { place, ..daily() }),
        each(modes(), |mode| Daily { mode, ..daily() }),
        each(reactions(), |mark| Daily {
            reading: Some(reading(mark)),
            ..daily()
        }),
    ]
    .concat()
}

fn vote() -> Vote {
    Vote {
        by_reaction: true,
        on_published: true,
        by_button: true,
    }
}

fn mark() -> Mark {
    Mark {
        voted: true,
        accepted: true,
        accepted_by_command: true,
    }
}

fn rulings() -> Samples<Ruling> {
    units!(Ruling: None, Removed, Withheld)
}

fn answer(ruling: Ruling) -> Answer {
    Answer {
        sealed: Some(Sealed {
            at: at(25),
            option: Some(3),
        }),
        messages: vec![MESSAGE],
        submitted: Some(MESSAGE),
        late: true,
        shown: Some(at(26)),
        hints: 2,
        ratings: 0b110,
        right: Some(true),
        accepted_by: vec![(OTHER, vote())],
        ruling,
        published: Some(MESSAGE),
    }
}

fn sources() -> Samples<Source> {
    every!(Source:
        Daily => Source::Daily(DATE, TRACK);
        Round => Source::Round(DATE, 12);
        Adjustment => Source::Adjustment(DATE, 5);
    )
}

fn reasons() -> Samples<Reason> {
    units!(Reason: TookPart, Right, Vote, Accepted, Shown, Previewed, Round, Adjusted)
}

fn row_keys() -> Samples<RowKey> {
    let key = RowKey {
        member: MEMBER,
        source: Source::Daily(DATE, TRACK),
        reason: Reason::Vote,
        voter: Some(OTHER),
        n: 2,
    };
    [
        each(sources(), |source| RowKey { source, ..key }),
        each(reasons(), |reason| RowKey { reason, ..key }),
    ]
    .concat()
}

fn fates() -> Samples<Fate> {
    every!(Fate:
        Waits => Fate::Waits;
        Approved => Fate::Approved { by: OTHER, at: at(45), slug: slug() };
        Declined => Fate::Declined { by: OTHER, at: at(45) };
    )
}

/// Returns every deed, and every subject, with a sample of the other.
fn audited() -> Samples<AuditEntry> {
    let entry = |deed, subject| AuditEntry {
        at: at(42),
        by: OTHER,
        deed,
        subject,
        undone_by: Some(9),
    };
    let deeds = units!(Deed: AdjustedPoints, TookAdjustmentBack, AcceptedAnswer, TookAcceptanceBack, RemovedAnswer, RestoredAnswer, HidAnswer, ShowedAnswer, SettledReport, ChangedSettings, MovedTracks, Blocked, Unblocked, AddedTrack, EditedTrack, PausedTrack, ResumedTrack, RemovedTrack, SkippedDate, TookSkipBack, Swapped, ChangedQueue, LookedAhead, Posted, Revealed, Withdrew, Allowed, FoundPost, ScheduledRound, StartedRound, PausedRound, ResumedRound, MovedRoundOn, EndedRound, CancelledRound, RemadeEvent, BarredQuestion, AllowedQuestion, AcceptedAnother, Voided, CorrectedText, TookCorrectionBack, RestoredTrack, AddedQuestion, ChangedQuestion, RemovedQuestion, RestoredQuestion, ApprovedSuggestion, DeclinedSuggestion, ReopenedSuggestion, StartedSeason, EndedSeason, CancelledSeason, AddedReward, RemovedReward, ImportedQuestions, TookImportBack, ExportedQuestions, RestoredSeason);
    let subjects = every!(Subject:
        Server => Subject::Server;
        Member => Subject::Member(MEMBER);
        Track => Subject::Track(TRACK);
        Daily => Subject::Daily(TRACK, DATE, 142);
        Answer => Subject::Answer(TRACK, DATE, 142, MEMBER);
        Round => Subject::Round(ROUND.id);
        Points => Subject::Points { member: MEMBER, date: DATE, points: -5 };
        Question => Subject::Question(slug());
        Suggestion => Subject::Suggestion(MEMBER, 12);
        Season => Subject::Season(SEASON);
        Role => Subject::Role(ROLE);
        RoundQuestion => Subject::RoundQuestion(ROUND.id, 3);
        Questions => Subject::Questions { new: 300, changed: 12 };
    );
    [
        each(deeds, |deed| entry(deed, Subject::Server)),
        each(subjects, |subject| entry(Deed::AdjustedPoints, subject)),
    ]
    .concat()
}

fn milestone() -> Milestone {
    Milestone {
        row: 30,
        first: vec![MEMBER, OTHER],
        others: 12,
    }
}

fn rewards() -> Samples<Reward> {
    let reward = |fact, why, step| Reward {
        fact,
        by: OTHER,
        stopped: Some(why),
        step_at: at(53),
        step,
    };
    let facts = every!(RewardFact:
        Points => RewardFact::Points(300);
        Streak => RewardFact::Streak(30);
        Rank => RewardFact::Rank(3);
    );
    let looked = every!(StreakStep:
        Answered => StreakStep::Answered(MEMBER);
        Missed => StreakStep::Missed(MEMBER);
    );
    let steps = every!(RewardStep:
        Idle => RewardStep::Idle;
        Giving => RewardStep::Giving(MEMBER);
        Streaks for step in looked => RewardStep::Streaks(vec![(TRACK, DATE)], step);
        Taking => RewardStep::Taking(SEASON, MEMBER);
        Crowning => RewardStep::Crowning(SEASON, MEMBER);
        Clearing => RewardStep::Clearing;
    );
    let high = RoleProblem::TooHigh;
    [
        each(facts, |fact| reward(fact, high, RewardStep::Idle)),
        each(role_problems(), |why| {
            reward(RewardFact::Points(300), why, RewardStep::Idle)
        }),
        each(steps, |step| reward(RewardFact::Streak(30), high, step)),
    ]
    .concat()
}

fn seasons() -> Samples<Season> {
    let season = |carry, phase| Season {
        name: text("Spring"),
        first: DATE,
        last: Some(DATE.plus_days(90)),
        carry,
        champion: Some(ROLE),
        channel: CHANNEL,
        by: MEMBER,
        step_at: at(43),
        phase,
    };
    let filled = Filled {
        date: DATE,
        scope: Scope::Track(TRACK),
        after: MEMBER,
    };
    let placed = Placed {
        after: Some((u32::MAX - 70, at(27), MEMBER)),
        places: 41,
        last: Some((40, 70)),
    };
    let scope = Scope::Track(TRACK);
    let phases = every!(SeasonPhase:
        Filling => SeasonPhase::Filling(filled, DATE.plus_days(1));
        Carrying => SeasonPhase::Carrying(scope, MEMBER.0);
        Counting => SeasonPhase::Counting;
        Placing => SeasonPhase::Placing(scope, placed);
        Clearing => SeasonPhase::Clearing(scope);
        Over => SeasonPhase::Over;
        Cancelled => SeasonPhase::Cancelled;
    );
    [
        each(units!(Carry: None, Half), |carry| {
            season(carry, SeasonPhase::Counting)
        }),
        each(phases, |phase| season(Carry::Half, phase)),
    ]
    .concat()
}

fn scopes() -> Samples<Scope> {
    every!(Scope:
        Guild => Scope::Guild;
        Track => Scope::Track(TRACK);
    )
}

fn windows() -> Samples<Window> {
    every!(Window:
        Day => Window::Day(DATE);
        Week => Window::Week(DATE);
        Month => Window::Month(DATE);
        All => Window::All;
        Season => Window::Season(SEASON);
    )
}

fn boards() -> Samples<(Scope, Window)> {
    [
        each(scopes(), |scope| (scope, Window::All)),
        each(windows(), |window| (Scope::Track(TRACK), window)),
    ]
    .concat()
}

fn total() -> Total {
    Total {
        points: -70,
        reached: at(27),
    }
}

fn forget_steps() -> Samples<ForgetStep> {
    every!(ForgetStep:
        Dailies => ForgetStep::Dailies(TRACK, DATE);
        Withdrawn => ForgetStep::Withdrawn(142);
        Rounds => ForgetStep::Rounds(ROUND.id);
        Reports => ForgetStep::Reports(at(40));
        Audit => ForgetStep::Audit(7);
        Own => ForgetStep::Own;
        Seasons => ForgetStep::Seasons(SEASON);
        Recaps => ForgetStep::Recaps(TRACK, DATE);
    )
}

fn posts_of() -> Samples<PostOf> {
    every!(PostOf:
        Final => PostOf::Final(TRACK, DATE);
        Podium => PostOf::Podium(ROUND.id);
        Report => PostOf::Report(at(40));
        Season => PostOf::Season(SEASON);
        Recap => PostOf::Recap(TRACK, DATE);
    )
}

fn kept_steps() -> Samples<KeptStep> {
    every!(KeptStep:
        Dailies => KeptStep::Dailies(TRACK, DATE);
        Void => KeptStep::Void(MEMBER, TRACK, DATE, 142);
        Rounds => KeptStep::Rounds(ROUND.id);
        Reports => KeptStep::Reports(at(40));
    )
}

/// A new kind of record that belongs to a member has to be among what is looked for when the member
/// is forgotten (`model/forgetting.rs`).
#[test]
fn every_record_that_belongs_to_a_member_is_found_by_its_deletion() {
    let places = forgetting::in_round(ROUND, 4, MEMBER);
    let mut found: Vec<_> = places.into_iter().map(|key| key.clone()..=key).collect();
    let in_track = forgetting::in_track(GUILD, TRACK, MEMBER).into_iter();
    found.extend(in_track.map(|key| key.clone()..=key));
    found.extend(forgetting::in_daily(DAILY, MEMBER));
    found.extend(forgetting::own(GUILD, MEMBER));
    let mut removed = 0;
    for (name, record) in records() {
        let key = record.key();
        if forgetting::of(&key) == Belongs::Removed(MEMBER) {
            let is_found = found.iter().any(|range| range.contains(&key));
            assert!(is_found, "a deletion doesn't look for {name}");
            removed += 1;
        }
    }
    assert!(removed > 10, "the samples are of this member: {removed}");
}
fn reminds() -> Samples<Remind> {
    units!(Remind: Question, Reveal, LastCall)
}

fn recount_steps() -> Samples<RecountStep> {
    units!(RecountStep: Grade, Tally, Score, Rank, Write, Show)
}

fn rated() -> Samples<Rated> {
    let rated = |rating, rated_in| Rated {
        at: at(45),
        date: DATE,
        rating,
        rated_in,
        counted: true,
    };
    let places = units!(RatedIn: Daily, Practice, Review, Round);
    [
        each(ratings(), |rating| rated(rating, RatedIn::Daily)),
        each(places, |place| rated(Rating::Again, place)),
    ]
    .concat()
}

pub fn records() -> Samples<Record> {
    let (guild_id, date) = (GUILD, DATE);
    let inverted = u32::MAX - 70;
    every!(Record:
        NextSeq => Record::NextSeq((), OUTBOX);
        Heartbeat => Record::Heartbeat((), at(28));
        Gap => Record::Gap((), Gap { last: Some((at(29), at(30))), broken: Some(at(31)) });
        Guild => Record::Guild(guild_id, Box::new(guild()));
        Track for track in tracks() => Record::Track((guild_id, TRACK), Box::new(track));
        Daily for daily in dailies() => Record::Daily(DAILY, Box::new(daily));
        Skipped for skip in skips() => Record::Skipped(DAILY, skip);
        Question => Record::Question(DAILY, Box::new(question()));
        Answer for ruling in rulings() => Record::Answer(ANSWER, Box::new(answer(ruling)));
        Text => Record::Text(ANSWER, Text { sealed: text("2 2 2"), thread: text("`3 3 3`") });
        Vote => Record::Vote((ANSWER, OTHER), vote());
        Usage => Record::Usage((guild_id, TRACK, slug()), Usage { last: date, times: 3 });
        TopicRequest for topic in topics() => Record::TopicRequest((guild_id, TRACK, MEMBER), TopicRequest { topic, at: at(32) });
        Member => Record::Member((guild_id, MEMBER), Member {
            user: USER,
            hidden: true,
            left: Some(at(33)),
            looked_up: Some(at(34)),
        });
        Number => Record::Number((guild_id, USER), MEMBER);
        Block => Record::Block((guild_id, [0xb1; 16]), at(35));
        Row for key in row_keys() => Record::Row((guild_id, key), Row {
            points: -5,
            at: at(36),
            note: text("The third option was right too."),
        });
        Total for board in boards() => Record::Total((guild_id, board.0, board.1, MEMBER), total());
        Rank for board in boards() => Record::Rank(
            (guild_id, board.0, board.1, inverted, at(27), MEMBER),
            (),
        );
        Report => Record::Report((guild_id, slug(), at(37)), text("The code prints 3."));
        Notice => Record::Notice((guild_id, text("post"), date), text("The post was refused."));
        Outbox for row in rows() => Record::Outbox(OUTBOX, Box::new(row));
        Refused => Record::Refused(OUTBOX, (Box::new(row()), text("Missing Access")));
        Round for round in rounds() => Record::Round(ROUND, Box::new(round));
        RoundQuestion => Record::RoundQuestion((ROUND, 3), Box::new(question()));
        RoundPress => Record::RoundPress((ROUND, 3, MEMBER), RoundPress {
            id: INTERACTION,
            option: 2,
            early_wrong: true,
        });
        RoundScore => Record::RoundScore((ROUND, MEMBER), RoundScore {
            points: 9,
            right: 4,
            answered: 7,
            time_ms: 12_345,
            rank: 2,
        });
        Unranked => Record::Unranked((guild_id, MEMBER), ());
        SignUp => Record::SignUp((ROUND, MEMBER), SignUp {
            joined: Some(INTERACTION),
            team: Some((INTERACTION, 1)),
        });
        RoundText => Record::RoundText((ROUND, 3, MEMBER), text("2 2 2"));
        TrackHalt => Record::TrackHalt((guild_id, TRACK), TrackHalt {
            since: Some(at(38)),
            refused: Some(date),
            number: Some(142),
            asked: true,
        });
        RoundHalt => Record::RoundHalt(ROUND, RoundHalt { since: at(39), asked: true });
        RoundPlan => Record::RoundPlan(ROUND, at(40));
        PermissionLook => Record::PermissionLook(guild_id, at(41));
        RevealNotice for notice in reveal_notices() => Record::RevealNotice((guild_id, TRACK), notice);
        DailyNotice for notice in reveal_notices() => Record::DailyNotice(DAILY, DailyNotice {
            notice,
            role: Some(ROLE),
        });
        Queue => Record::Queue((guild_id, TRACK), vec![Queued {
            slug: slug(),
            date: Some(date),
            by: MEMBER,
            seen_by: vec![OTHER],
        }]);
        Withdrawal => Record::Withdrawal((guild_id, 142), Box::new(Withdrawal {
            track: TRACK,
            date,
            slug: slug(),
            title: text("What `lambda` closes over"),
            at: at(38),
            by: MEMBER,
            reason: text("Two options are right."),
        }));
        VoidAnswer => Record::VoidAnswer((guild_id, MEMBER, TRACK, date, 142), Box::new(VoidAnswer {
            answer: answer(Ruling::Withheld),
            text: Text { sealed: text("2 2 2"), thread: text("`3 3 3`") },
        }));
        Barred => Record::Barred((guild_id, slug()), Bar {
            at: at(39),
            by: MEMBER,
            daily: 142,
        });
        RoundExtra => Record::RoundExtra(ROUND, RoundExtra { standings: true, then: Some(4) });
        RoundStandings => Record::RoundStandings(ROUND, vec![(MEMBER, RoundScore {
            points: 9,
            right: 4,
            answered: 7,
            time_ms: 12_345,
            rank: 2,
        })]);
        Blackout => Record::Blackout(guild_id, vec![(date, date.plus_days(9))]);
        TrackDraft => Record::TrackDraft((guild_id, MEMBER), Box::new(TrackDraft {
            id: Some(TRACK),
            track: track(),
            notice: RevealNotice::Role,
            receipts: true,
        }));
        Reported => Record::Reported((guild_id, at(40)), Reported {
            track: TRACK,
            date,
            slug: slug(),
            by: MEMBER,
            done_by: Some(OTHER),
        });
        Mark => Record::Mark((ANSWER, MESSAGE, OTHER), mark());
        MessageText => Record::MessageText((ANSWER, MESSAGE), text("`2 2 2`"));
        Bookmark => Record::Bookmark(ANSWER, MESSAGE);
        NoBookmarks => Record::NoBookmarks((guild_id, TRACK), Some(date));
        AnswerFile => Record::AnswerFile(ANSWER, AnswerFile { python: true, text: text("print(2)") });
        RoundClock => Record::RoundClock(ROUND, RoundClock { date, minute: 42 });
        Unfinished for rest in unfinished() => Record::Unfinished(DAILY, Box::new(rest));
        Audit for entry in audited() => Record::Audit((guild_id, u32::MAX - 7), entry);
        AuditText => Record::AuditText((guild_id, 7), text("copied from the book"));
        Totals for board in boards() => Record::Totals(
            (guild_id, board.0, MEMBER),
            vec![(board.1, total())],
        );
        Corrections for what in corrected() => Record::Corrections(DAILY, Box::new(Corrections {
            all: vec![Correction { at: at(48), entry: 7, what, undone_by: Some(9) }],
            offered: vec![text("2026-01-31")],
        }));
        CorrectionNews => Record::CorrectionNews((guild_id, MEMBER), vec![News {
            track: TRACK,
            date,
            number: 142,
            points: -3,
        }]);
        HelperRoles => Record::HelperRoles(guild_id, HelperRoles {
            author: Some(ROLE),
            reviewer: Some(ROLE),
            host: Some(ROLE),
        });
        RemovedTrack => Record::RemovedTrack((guild_id, TRACK), Box::new(TrackDraft {
            id: Some(TRACK),
            track: track(),
            notice: RevealNotice::Role,
            receipts: true,
        }));
        Forgetting for next in forget_steps() => Record::Forgetting((guild_id, MEMBER), Forgetting {
            user: USER,
            since: at(46),
            due: at(47),
            next,
            again: true,
        });
        Forgotten => Record::Forgotten((guild_id, [0xb2; 16]), at(48));
        Posted for of in posts_of() => Record::Posted((guild_id, of), (CHANNEL, MESSAGE));
        Kept for next in kept_steps() => Record::Kept(guild_id, Kept {
            due: at(49),
            before: date,
            done: Some(date.plus_days(-1)),
            next,
        });
        Own => Record::Own((guild_id, slug()), Box::new(Own {
            credit: Some(MEMBER),
            removed: Some(at(43)),
            ..Own::new(&question(), at(42), vec![MEMBER, OTHER])
        }));
        OwnQuestion => Record::OwnQuestion((guild_id, slug()), Box::new(question()));
        Suggestion for fate in fates() => Record::Suggestion((guild_id, MEMBER, 12), Box::new(Suggestion {
            at: at(44),
            topic: Topic::Iteration,
            level: Level::Mid,
            kind: Kind::Choice,
            credit: true,
            sketch: Sketch::of(&question()),
            fate,
        }));
        SuggestionText => Record::SuggestionText((guild_id, MEMBER, 12), vec![text("About zip"), text("Why?")]);
        SuggestionReason => Record::SuggestionReason((guild_id, MEMBER, 12), text("we have one like it"));
        QuestionDraft for writing in writings() => Record::QuestionDraft((guild_id, MEMBER), Box::new(QuestionDraft {
            writing,
            fields: vec![text("About zip"), text("Why?")],
            is_ready: true,
        }));
        Tally => Record::Tally(DAILY, tally());
        Focus => Record::Focus((guild_id, TRACK), Focus {
            week: Some(date),
            topics: vec![Topic::Oop, Topic::Web],
        });
        ReviewCard => Record::ReviewCard((guild_id, MEMBER, slug()), ReviewCard {
            memory: Memory { stability: 3.25, difficulty: 6.5 },
            last: date,
            due: date.plus_days(3),
            ratings: 300,
        });
        Rated for rated in rated() => Record::Rated((guild_id, MEMBER, slug(), 299), rated);
        Sitting => Record::Sitting((guild_id, MEMBER), Sitting {
            date,
            left: vec![slug()],
            done: 7,
            limit: 20,
        });
        Account => Record::Account(USER, Account {
            zone: some("Europe/Berlin"),
            guild: Some(guild_id),
        });
        VotesOn => Record::VotesOn((guild_id, MEMBER, date), vec![(TRACK, OTHER)]);
        Idle => Record::Idle((ANSWER, OTHER), Idle { newcomer: true, over: true });
        EarlyRound => Record::EarlyRound(ROUND, EarlyRound { left: 3 });
        Reminder => Record::Reminder((guild_id, MEMBER), Reminder {
            question: true,
            reveal: true,
            last_call: true,
            from: 420,
            to: 1_260,
            refused: true,
            channel: Some(CHANNEL),
        });
        Telling for what in reminds() => {
            Record::Telling((DAILY, what), Telling { since: at(46), after: MEMBER.0 })
        };
        Nudge for what in reminds() => Record::Nudge((guild_id, MEMBER), Nudge {
            at: at(47),
            until: at(48),
            has_turn: true,
            about: vec![(TRACK, DATE, what)],
        });
        Openings => Record::Openings((), Openings { next: at(49), closed_until: at(50) });
        MonthTotal for scope in scopes() => Record::MonthTotal((guild_id, scope, date, MEMBER), total());
        MonthRank for scope in scopes() => Record::MonthRank(
            (guild_id, scope, date, inverted, at(27), MEMBER),
            (),
        );
        MonthsKept => Record::MonthsKept(guild_id, date);
        Season for season in seasons() => Record::Season((guild_id, SEASON), Box::new(season));
        SeasonPlace => Record::SeasonPlace((guild_id, SEASON, Scope::Track(TRACK), 41), FinalPlace {
            member: MEMBER,
            rank: 40,
            points: 70,
        });
        SeasonPoints => Record::SeasonPoints(
            (guild_id, SEASON, Scope::Guild, MEMBER),
            FinalPoints { points: 70, rank: Some(40) },
        );
        SeasonSize => Record::SeasonSize((guild_id, SEASON, Scope::Guild), 300);
        SeasonLater => Record::SeasonLater((guild_id, SEASON, date), LaterChanges {
            changes: 12,
            points: -8,
        });
        Recap => Record::Recap((guild_id, TRACK), Recap { since: at(51) });
        DayResult => Record::DayResult(DAILY, DayResult {
            best: Some(Best {
                member: MEMBER,
                votes: 300,
                accepted: true,
                message: Some((THREAD, MESSAGE)),
            }),
            graded: 200,
            right: 150,
        });
        Reward for reward in rewards() => Record::Reward((guild_id, ROLE), Box::new(reward));
        Rewarded => Record::Rewarded((guild_id, MEMBER, ROLE), at(52));
        RoundCorrections for what in corrected() => {
            Record::RoundCorrections((ROUND, 3), Box::new(RoundCorrections {
                corrections: Corrections {
                    all: vec![Correction { at: at(48), entry: 7, what, undone_by: Some(9) }],
                    offered: vec![text("2026-01-31")],
                },
                tally: Some(RoundTally {
                    chosen: vec![3, 200],
                    fastest: vec![(MEMBER, 1_234)],
                    too_late: 1,
                }),
            }))
        };
        Recounting for step in recount_steps() => Record::Recounting(ROUND, Recounting {
            since: at(46),
            date,
            entry: 7,
            place: 3,
            step,
            after: MEMBER,
            done: 2,
            changed: 5,
        });
        RoundNews => Record::RoundNews((guild_id, MEMBER), vec![RoundNews {
            round: ROUND.id,
            points: -3,
        }]);
        Milestones => Record::Milestones(DAILY, vec![milestone()]);
        PostedRecap => Record::PostedRecap((guild_id, TRACK, date), Box::new(PostedRecap {
            track: "daily".to_owned(),
            days: vec![(
                DATE,
                DayResult {
                    best: Some(Best {
                        member: MEMBER,
                        votes: 300,
                        accepted: true,
                        message: Some((THREAD, MESSAGE)),
                    }),
                    graded: 200,
                    right: 150,
                },
            )],
            places: vec![RecapPlace { rank: 2, member: MEMBER, points: 300 }],
        }));
        SeenSuggestion => Record::SeenSuggestion((guild_id, MEMBER, 12), vec![MEMBER]);
        FilePiece => Record::FilePiece((DAILY, 4), text("--- Answer 21 ---"));
        TrackOptions for rhythm in rhythms() => Record::TrackOptions((guild_id, TRACK), TrackOptions {
            rhythm: Some(rhythm),
            pin: true,
            spoiler: true,
            grace: Some(300),
        });
        DraftOptions => Record::DraftOptions((guild_id, MEMBER), TrackOptions {
            rhythm: Some(Rhythm::MonthDays(2)),
            pin: true,
            spoiler: true,
            grace: Some(300),
        });
        DailyOptions => Record::DailyOptions(DAILY, DailyOptions { pin: true, spoiler: true });
        DeckDraft for draft in decks::drafts() => Record::DeckDraft(guild_id, Box::new(draft));
        OwnFrom => Record::OwnFrom((guild_id, slug()), text("anki:kK-x3"));
        DeckImport => Record::DeckImport((guild_id, 299), Box::new(decks::import()));
        Typos => Record::Typos(guild_id, at(61));
        Language for language in languages() => Record::Language(guild_id, language);
        Speaks => Record::Speaks((guild_id, MEMBER), pythia_quiz::language::Language::Portuguese);
        Feed => Record::Feed(guild_id, Feed { resets: 300 });
        Redated for what in dateds() => Record::Redated((guild_id, what), at(16));
        SetupDraft for template in templates() => Record::SetupDraft((guild_id, MEMBER), Box::new(SetupDraft {
            template,
            channel: Some((CHANNEL, Place::Forum)),
            zone: some("Europe/Berlin"),
            minute: 540,
            level: Some(Level::Mid),
            delay: 480,
            questions: 10,
            language: some("en-US"),
            second: true,
        }));
        Welcome for welcome in welcomes() => Record::Welcome(guild_id, welcome);
        RulingEntry => Record::RulingEntry(ANSWER, 300);
    )
}
