//! Gives every target something to begin with: the links that were made with released versions.

use iso_readiness::core::link::find;
use iso_readiness_fuzz::project;
use serde_json::Value as Json;

fn main() {
    for entry in std::fs::read_dir(project("tests/core/links")).unwrap() {
        let path = entry.unwrap().path();
        let golden: Json = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy();
        let link = golden["link"].as_str().unwrap();
        seed("find_link", &name, link.as_bytes());
        seed("read_bytes", &name, find(link).unwrap().bytes());
        if let Some(answers) = golden.get("answers") {
            seed("answers_file", &name, answers.to_string().as_bytes());
        }
    }
}

fn seed(target: &str, name: &str, bytes: &[u8]) {
    let folder = project("fuzz/corpus").join(target);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(name), bytes).unwrap();
}
