//! Runs the code of questions: their blocks, whose results are compared with what the author
//! expects, and their proofs, whose asserts must hold.
//!
//! Every question gets a fresh interpreter in an empty folder, with an empty environment, its own
//! session, limits on time, memory and files, and, where the system allows it, a network that
//! contains nothing. What this system can't restrict is reported once. This guards against
//! mistakes, not against attackers: run only banks whose authors you trust.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use pythia_quiz::question::Slug;
use serde::Serialize;
use tokio::task::JoinSet;

use crate::code_blocks::CodeBlock;
use crate::problem::Problem;
use crate::proof::Evidence;
use crate::python::Interpreter;
use crate::question_file::QuestionFile;
use crate::run_proofs::Planned;
use crate::sandbox::Limits;
use crate::versions::{Version, VersionSpecifiers};
use crate::{run_blocks, run_proofs};

/// The result of running the code of many questions.
#[derive(Clone, Debug, Default)]
pub struct RunReport {
    /// The number of questions whose code ran on at least one interpreter.
    pub questions: usize,
    /// The number of blocks that ran; a block that ran on two interpreters counts twice.
    pub blocks: usize,
    /// The number of expected outputs and exceptions that were compared.
    pub compared: usize,
    /// The number of proofs that ran on at least one interpreter.
    pub proofs: usize,
    /// The number of proofs that were also run with their comparisons turned round.
    pub turned: usize,
    /// The counts of each interpreter's version.
    pub versions: BTreeMap<Version, VersionCounts>,
    /// The questions whose `python` versions match none of the interpreters.
    pub unverified: Vec<Slug>,
    /// The proofs that match none of the interpreters: file and line.
    pub unverified_proofs: Vec<(String, usize)>,
    /// The questions that no interpreter has the packages for, with the packages it lacks.
    pub skipped: Vec<(Slug, Vec<String>)>,
    /// The protections that this system doesn't offer.
    pub missing_isolation: BTreeSet<String>,
    /// Every difference between what the code did and what its author expected.
    pub problems: Vec<Problem>,
}

/// What ran on one version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct VersionCounts {
    /// The blocks that ran.
    pub blocks: usize,
    /// The proofs that ran as they are.
    pub proofs: usize,
    /// The blocks that differ from what is stated, and the proofs that don't hold.
    pub differences: usize,
}

/// Something to run on one interpreter.
enum Job {
    Blocks(run_blocks::Job),
    Proofs(run_proofs::Job),
}

/// What a [`Job`] showed.
enum Shown {
    Blocks(Version, run_blocks::JobResult),
    Proofs(Version, run_proofs::JobResult),
}

impl Job {
    async fn run(self) -> std::io::Result<Shown> {
        Ok(match self {
            Self::Blocks(job) => {
                Shown::Blocks(job.interpreter.version, run_blocks::run(&job).await?)
            }
            Self::Proofs(job) => {
                Shown::Proofs(job.interpreter.version, run_proofs::run(&job).await?)
            }
        })
    }
}

impl RunReport {
    /// Adds what a job showed.
    fn add(&mut self, shown: Shown) {
        let (version, missing, problems) = match shown {
            Shown::Blocks(version, result) => {
                self.blocks += result.blocks;
                self.compared += result.compared;
                self.versions.entry(version).or_default().blocks += result.blocks;
                (version, result.missing_isolation, result.problems)
            }
            Shown::Proofs(version, result) => {
                self.turned += result.turned;
                self.versions.entry(version).or_default().proofs += result.proofs;
                (version, result.missing_isolation, result.problems)
            }
        };
        self.versions.entry(version).or_default().differences += problems.len();
        self.missing_isolation.extend(missing);
        self.problems.extend(problems);
    }
}

/// Runs the code of every file that holds a valid question, as many at a time as there are cores.
///
/// After each interpreter that has done its work, `on_progress` is called with the number of those
/// and the number of all of them.
///
/// # Errors
/// Fails if a process or a scratch folder can't be created.
pub fn run(
    files: &[QuestionFile],
    interpreters: &[Interpreter],
    limits: Limits,
    mut on_progress: impl FnMut(usize, usize),
) -> std::io::Result<RunReport> {
    let mut report = RunReport::default();
    let interpreters: Vec<_> = interpreters.iter().cloned().map(Arc::new).collect();
    for interpreter in &interpreters {
        report.versions.entry(interpreter.version).or_default();
    }
    let mut jobs = plan_blocks(files, &interpreters, limits, &mut report);
    jobs.extend(plan_proofs(files, &interpreters, limits, &mut report));
    // Jobs are taken from the end.
    jobs.reverse();
    let total = jobs.len();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let mut running = JoinSet::new();
        let mut done = 0;
        loop {
            while running.len() < cores
                && let Some(job) = jobs.pop()
            {
                running.spawn(job.run());
            }
            let Some(shown) = running.join_next().await else {
                break;
            };
            report.add(shown.map_err(std::io::Error::other)??);
            done += 1;
            on_progress(done, total);
        }
        Ok::<_, std::io::Error>(())
    })?;
    crate::problem::sort(&mut report.problems);
    Ok(report)
}

/// Returns whether a version meets the versions of a question.
fn matches(python: &str, version: Version) -> bool {
    python
        .parse()
        .is_ok_and(|specifiers: VersionSpecifiers| specifiers.contains(version))
}

/// Returns whether a block of the question comes again in the answer, where its output is stated.
/// Run twice in one interpreter, it might not print the same.
fn is_repeated(block: &CodeBlock, blocks: &[CodeBlock]) -> bool {
    let again = |other: &CodeBlock| {
        other.section == "Answer" && other.run && other.code.trim() == block.code.trim()
    };
    block.section == "Question"
        && block.output.is_none()
        && block.raises.is_none()
        && blocks.iter().any(again)
}

/// Decides which question runs on which interpreters, and notes the questions that run on none.
fn plan_blocks(
    files: &[QuestionFile],
    interpreters: &[Arc<Interpreter>],
    limits: Limits,
    report: &mut RunReport,
) -> Vec<Job> {
    let mut jobs = Vec::new();
    for file in files {
        let Some(question) = &file.question else {
            continue;
        };
        let runs = file.blocks.iter().filter(|block| block.run);
        let runs = runs.filter(|block| !is_repeated(block, &file.blocks));
        let blocks: Vec<_> = runs.cloned().collect();
        if blocks.is_empty() {
            continue;
        }
        let matching: Vec<_> = interpreters
            .iter()
            .filter(|interpreter| matches(&question.python, interpreter.version))
            .collect();
        // Of two interpreters of one version one is enough.
        let able: BTreeMap<Version, &Arc<Interpreter>> = matching
            .iter()
            .filter(|interpreter| interpreter.missing_packages(&question.requires).is_empty())
            .map(|interpreter| (interpreter.version, *interpreter))
            .collect();
        if matching.is_empty() {
            report.unverified.push(question.slug.clone());
        } else if able.is_empty() {
            report.skipped.push((
                question.slug.clone(),
                matching[0].missing_packages(&question.requires),
            ));
        } else {
            report.questions += 1;
        }
        jobs.extend(able.into_values().map(|interpreter| {
            Job::Blocks(run_blocks::Job {
                path: file.path.clone(),
                blocks: blocks.clone(),
                interpreter: Arc::clone(interpreter),
                limits,
            })
        }));
    }
    jobs
}

/// Decides which proof runs on which interpreters: all that its versions and the question's allow,
/// and the newest of them also turns it round. Notes the proofs that run on none.
fn plan_proofs(
    files: &[QuestionFile],
    interpreters: &[Arc<Interpreter>],
    limits: Limits,
    report: &mut RunReport,
) -> Vec<Job> {
    let mut planned = vec![Vec::new(); interpreters.len()];
    for file in files {
        let Some(question) = &file.question else {
            continue;
        };
        for proof in &file.proofs {
            let Evidence::Block(block) = &proof.evidence else {
                continue;
            };
            let needs: Vec<String> = question
                .requires
                .iter()
                .filter(|package| block.code.contains(&package.replace('-', "_")))
                .cloned()
                .collect();
            // Of two interpreters of one version one is enough.
            let able: BTreeMap<Version, usize> = (0..)
                .zip(interpreters)
                .filter(|(_, one)| matches(&question.python, one.version))
                .filter(|(_, one)| {
                    let bounds = block.python.as_ref();
                    bounds.is_none_or(|bounds| bounds.contains(one.version))
                })
                .filter(|(_, one)| one.missing_packages(&needs).is_empty())
                .map(|(place, one)| (one.version, place))
                .collect();
            let Some(&newest) = able.values().last() else {
                report
                    .unverified_proofs
                    .push((file.path.clone(), block.line));
                continue;
            };
            report.proofs += 1;
            for place in able.into_values() {
                planned[place].push(Planned {
                    path: file.path.clone(),
                    line: block.line,
                    code: block.code.clone(),
                    turned: place == newest,
                });
            }
        }
    }
    let mut jobs = Vec::new();
    for (interpreter, proofs) in interpreters.iter().zip(planned) {
        jobs.extend(proofs.chunks(run_proofs::AT_A_TIME).map(|proofs| {
            Job::Proofs(run_proofs::Job {
                proofs: proofs.to_vec(),
                interpreter: Arc::clone(interpreter),
                limits,
            })
        }));
    }
    jobs
}
