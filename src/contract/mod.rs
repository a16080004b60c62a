//! The JSON contract `cadrage/1`: the only thing renderers, bindings and the JSON Schema see.
