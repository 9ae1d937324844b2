//! The engine's face in the browser: messages in, messages out, settings from the extension's storage.
//!
//! The instance lives in the background (service worker or event page). It must answer from the first millisecond, while
//! `storage.managed` may take seconds in Chromium: so it starts from the policy kept in `storage.local` under `policy`
//! (see [`policy_cache`]) and takes the managed one when it comes.

mod measure;
mod policy_cache;
mod storage;

use std::cell::RefCell;
use std::rc::Rc;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::composer::interpret;
use crate::engine;
use crate::message::{Fault, PageDraft, PageRules, Request, Response};
use crate::policy::{Choices, KnownPerson, Organisation, Settings, SettingsView, effective};
use crate::verdict::{suggestion, verdict};

/// The engine. One lives in the background; when it stops it is thrown away and another one is started.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine {
    state: Rc<RefCell<State>>,
}

/// What the engine knows of the person's and the organisation's wishes.
#[derive(Debug, Default)]
struct State {
    choices: Choices,
    organisation: Organisation,
    people: Vec<KnownPerson>,
    settings: Settings,
}

#[wasm_bindgen]
impl Engine {
    /// Starts an engine with the settings that are stored. Storage that cannot be read gives the defaults, which protect.
    pub async fn start() -> Engine {
        let engine = Engine { state: Rc::new(RefCell::new(State::default())) };
        // Runs while the browser reads the storage, in a process of its own: the engine waits for both, not for one after the other.
        wasm_bindgen_futures::spawn_local(async { engine::warm_up() });
        engine.read_local().await;
        // Not waited for: the policy that comes is written to `storage.local`, whose change tells every page.
        let later = Engine { state: Rc::clone(&engine.state) };
        wasm_bindgen_futures::spawn_local(async move {
            later.read_managed(policy_cache::Told::AtStart).await;
        });
        engine
    }

    /// Answers a [`Request`] with a [`Response`]. Never throws.
    pub async fn handle(&self, request: JsValue) -> JsValue {
        let response = match serde_wasm_bindgen::from_value::<Request>(request) {
            Ok(request) => self.answer(request).await,
            Err(_) => Response::Failed { revision: None, fault: Fault::BadMessage },
        };
        to_js(&response)
    }

    /// To be called when the storage area `local` or `managed` changed.
    #[wasm_bindgen(js_name = storageChanged)]
    pub async fn storage_changed(&self, area: String) {
        match area.as_str() {
            "managed" => self.read_managed(policy_cache::Told::OfChange).await,
            _ => self.read_local().await,
        }
    }

    /// How pages of a host are watched, as a [`Response`].
    #[wasm_bindgen(js_name = rulesFor)]
    #[must_use]
    pub fn rules_for(&self, host: &str) -> JsValue {
        to_js(&Response::Rules { rules: self.state.borrow().rules(host) })
    }
}

impl Engine {
    async fn answer(&self, request: Request) -> Response {
        match request {
            Request::Hello { host } => Response::Rules { rules: self.state.borrow().rules(&host) },
            Request::Assess { revision, draft } => self.state.borrow().assess(revision, &draft),
            Request::Rewrite { revision, draft } => self.state.borrow().rewrite(revision, &draft),
            Request::GetSettings => Response::Settings { view: self.state.borrow().view() },
            Request::SaveSettings { settings } => self.save_settings(&settings).await,
            Request::AddPerson { person } => self.change_people(|people| people.push(person)).await,
            Request::RemovePerson { index, person } => {
                self.change_people(|people| {
                    let index = index as usize;
                    if people.get(index) == Some(&person) {
                        people.remove(index);
                    }
                })
                .await
            }
        }
    }

    async fn save_settings(&self, wanted: &Settings) -> Response {
        let choices = {
            let state = self.state.borrow();
            state.choices.clone().with(&state.settings, wanted)
        };
        self.store("settings", &choices, |state| state.choices = choices.clone()).await
    }

    async fn change_people(&self, change: impl FnOnce(&mut Vec<KnownPerson>)) -> Response {
        if self.state.borrow().organisation.locks("people") {
            return Response::Failed { revision: None, fault: Fault::Locked };
        }
        let mut people = self.state.borrow().people.clone();
        change(&mut people);
        self.store("people", &people, |state| state.people = people.clone()).await
    }

    /// Writes `value` under `key`, and takes it over only when it is written.
    async fn store(&self, key: &str, value: &impl Serialize, take: impl FnOnce(&mut State)) -> Response {
        if storage::write_local(key, value).await.is_err() {
            return Response::Failed { revision: None, fault: Fault::Storage };
        }
        let view = {
            let mut state = self.state.borrow_mut();
            take(&mut state);
            state.settle();
            state.view()
        };
        self.keep_effective().await;
        Response::Settings { view }
    }

    /// Keeps the settings in force for the moment when no engine can be started. Lost, the defaults hold then.
    async fn keep_effective(&self) {
        let settings = self.state.borrow().settings.clone();
        let _ = storage::write_local("effective", &settings).await;
    }

    async fn read_local(&self) {
        let items = storage::Items::read(&["settings", "people", policy_cache::POLICY]).await;
        let mut state = self.state.borrow_mut();
        state.choices = items.get("settings").unwrap_or_default();
        state.people = items.get("people").unwrap_or_default();
        state.organisation =
            items.get(policy_cache::POLICY).as_ref().map(Organisation::read).unwrap_or_default();
        state.settle();
    }

    async fn read_managed(&self, told: policy_cache::Told) {
        if let Some(policy) = policy_cache::refresh(told).await {
            {
                let mut state = self.state.borrow_mut();
                state.organisation = Organisation::read(&policy);
                state.settle();
            }
            self.keep_effective().await;
        }
    }
}

impl State {
    fn settle(&mut self) {
        self.settings = effective(&self.choices, &self.organisation);
    }

    fn rules(&self, host: &str) -> PageRules {
        PageRules { level: self.settings.level_for(host), hold_unchecked: self.settings.hold_unchecked }
    }

    fn assess(&self, revision: u32, page: &PageDraft) -> Response {
        let draft = interpret(page);
        let assessment = engine::assess(&draft, &self.people);
        let level = self.settings.level_for(&page.host);
        Response::Assessed { revision, verdict: verdict(&assessment, &draft, level, &self.organisation) }
    }

    fn rewrite(&self, revision: u32, page: &PageDraft) -> Response {
        let draft = interpret(page);
        let assessment = engine::assess(&draft, &self.people);
        let level = self.settings.level_for(&page.host);
        Response::Rewritten { revision, suggestion: suggestion(&assessment, &draft, &self.people, level) }
    }

    fn view(&self) -> SettingsView {
        SettingsView {
            effective: self.settings.clone(),
            locked: self.organisation.locked.clone(),
            organisation: self.organisation.name.clone(),
            people: self.people.clone(),
            problems: self.organisation.problems.clone(),
        }
    }
}

/// A plain object, as message channels need it. A value that cannot be written becomes `undefined`, which the background
/// takes for a stopped engine.
fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::UNDEFINED)
}
