//! The extension's storage areas. Errors carry no content.

use js_sys::{Array, Object, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = get)]
    async fn local_get(keys: &Array) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = set)]
    async fn local_set(items: &Object) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = remove)]
    async fn local_remove(key: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "managed"], js_name = get)]
    async fn managed_get() -> Result<JsValue, JsValue>;
}

/// The storage could not be read or written.
#[derive(Debug)]
pub(super) struct StorageFailed;

/// What was stored under some keys.
pub(super) struct Items(JsValue);

impl Items {
    /// Reads them in one go: each question to the browser takes some milliseconds.
    pub(super) async fn read(keys: &[&str]) -> Self {
        let keys: Array = keys.iter().copied().map(JsValue::from).collect();
        Self(local_get(&keys).await.unwrap_or(JsValue::UNDEFINED))
    }

    /// What is stored under `key`; none where there is nothing or nothing readable.
    pub(super) fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = Reflect::get(&self.0, &key.into()).ok()?;
        if value.is_undefined() {
            return None;
        }
        serde_wasm_bindgen::from_value(value).ok()
    }
}

/// What is stored under one key.
pub(super) async fn read_local<T: DeserializeOwned>(key: &str) -> Option<T> {
    Items::read(&[key]).await.get(key)
}

/// Stores `value` under `key`.
pub(super) async fn write_local(key: &str, value: &impl Serialize) -> Result<(), StorageFailed> {
    let value =
        value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(|_| StorageFailed)?;
    let items = Object::new();
    Reflect::set(&items, &key.into(), &value).map_err(|_| StorageFailed)?;
    local_set(&items).await.map(drop).map_err(|_| StorageFailed)
}

/// Removes what is stored under `key`.
pub(super) async fn remove_local(key: &str) -> Result<(), StorageFailed> {
    local_remove(key).await.map(drop).map_err(|_| StorageFailed)
}

/// What the browser says of the organisation's policy.
pub(super) enum Managed {
    /// A policy, which may be empty.
    Policy(Value),
    /// Certainly none: Firefox throws "Managed storage manifest not found".
    Absent,
    /// It cannot be told.
    Unreadable,
}

/// The organisation's policy as the browser gives it.
pub(super) async fn read_managed() -> Managed {
    match managed_get().await {
        Ok(policy) => serde_wasm_bindgen::from_value(policy).map_or(Managed::Unreadable, Managed::Policy),
        Err(error) => {
            let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
            let absent = message.is_some_and(|message| message.contains("not found"));
            if absent { Managed::Absent } else { Managed::Unreadable }
        }
    }
}
