//! The contract as the world sees it: the committed schema and what the fixture may say.

use cadrage::contract;

#[test]
fn the_committed_schema_is_the_one_of_the_types() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/cadrage-1.schema.json");
    let fresh = contract::schema();
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(path, &fresh).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(committed == fresh, "docs/cadrage-1.schema.json is stale: run UPDATE_SCHEMA=1 cargo test --test contract");
}
