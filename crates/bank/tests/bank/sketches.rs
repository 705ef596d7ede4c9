use pythia_bank::load;

#[test]
fn calibrate() {
    let bank = load::embedded_bank();
    let t = std::time::Instant::now();
    let sketches = bank.sketches();
    println!("sketches {:?}", t.elapsed());
    let t = std::time::Instant::now();
    bank.words();
    println!("words {:?}", t.elapsed());
    let slugs: Vec<_> = bank.iter().collect();
    let mut pairs = Vec::new();
    for (a, one) in sketches.iter().enumerate() {
        for (b, other) in sketches.iter().enumerate().skip(a + 1) {
            let alike = one.alike(other);
            pairs.push((one.share(other), alike.is_some(), a, b));
        }
    }
    pairs.sort();
    pairs.reverse();
    println!(
        "{} alike of {}",
        pairs.iter().filter(|p| p.1).count(),
        pairs.len()
    );
    for (share, alike, a, b) in pairs.iter().take(40).chain(pairs.iter().filter(|p| p.1)) {
        println!("{share} {alike} {} {}", slugs[*a].slug, slugs[*b].slug);
    }
}
