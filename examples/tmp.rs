//! x
use pythia::bank::{load, problem::Paint, run_code, python::Interpreter};
fn main() { 
 let mut files=vec![];
 for d in ["/work/w1/questions","/work/w2/questions","/work/w3/questions","/work/w4/questions"] { let l = load::folder(d.as_ref()).unwrap(); files.extend(l.files); }
 let mut py: Vec<_> = std::env::args().skip(1).map(|a| Interpreter::ask(a.as_ref()).unwrap()).collect();
 if py.is_empty() { py.push(Interpreter::newest().unwrap()); }
 for p in &py { println!("{:?} {}", p.path, p.version); }
 let r = run_code::run(&files, &py, Default::default(), |_,_| ()).unwrap();
 for p in &r.problems { println!("{}", p.render(Paint::Plain)); }
 println!("q {} b {} c {} unv {:?} skip {:?} missing {:?} problems {}", r.questions, r.blocks, r.compared, r.unverified, r.skipped, r.missing, r.problems.len());
}
