//! The last policy, kept so that the next start has it at once.
//!
//! Chromium reports an empty policy for up to three seconds after a fresh install, and cannot tell that from no policy
//! (measured). So an empty answer at a start is believed only when an earlier start, a minute ago or more, heard the same;
//! an answer to a change is believed at once. Firefox throws where there is no policy: that is believed at once.

use serde_json::Value;

use super::storage::{self, Managed};

/// The kept policy object.
pub(super) const POLICY: &str = "policy";
/// When an empty policy was first heard while another was kept, in milliseconds since 1970.
const EMPTY_SINCE: &str = "policyEmptySince";
const BELIEVE_AFTER_MS: f64 = 60_000.0;

/// Why the policy is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// The engine starts.
    AtStart,
    /// The browser reported a change.
    OfChange,
}

/// The policy that was in force last.
async fn kept() -> Option<Value> {
    storage::read_local(POLICY).await
}

/// Reads the managed policy and keeps it. Gives it when it is another one than the one kept.
pub(super) async fn refresh(told: Told) -> Option<Value> {
    let kept = kept().await.unwrap_or_else(empty);
    let (policy, certain) = match storage::read_managed().await {
        Managed::Policy(policy) => {
            let certain = told == Told::OfChange || policy != empty();
            (policy, certain)
        }
        Managed::Absent => (empty(), true),
        Managed::Unreadable => return None,
    };
    if policy == kept {
        return None;
    }
    if !certain {
        let now = js_sys::Date::now();
        match storage::read_local::<f64>(EMPTY_SINCE).await {
            Some(since) if now - since >= BELIEVE_AFTER_MS => {}
            Some(_) => return None,
            None => {
                // A mark that cannot be written only delays the removal of a policy.
                let _ = storage::write_local(EMPTY_SINCE, &now).await;
                return None;
            }
        }
    }
    let _ = storage::remove_local(EMPTY_SINCE).await;
    // In force even if it cannot be kept: the next start then reads it anew.
    let _ = storage::write_local(POLICY, &policy).await;
    Some(policy)
}

fn empty() -> Value {
    Value::Object(serde_json::Map::new())
}
