//! Rebuilds when a question is added or removed: the bank is compiled into the binary.

fn main() {
    println!("cargo::rerun-if-changed=questions");
}
