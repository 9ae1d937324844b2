// What the label of a control says it does. Whole labels are compared, so that "Post" sends and "Post settings" does not.

const SEND =
  "send|post|reply|comment|publish|share|tweet|submit|toot|answer|message|gửi|đăng|bình luận|enviar|publicar|responder|comentar|compartir|envoyer|publier|répondre|commenter|partager|senden|posten|antworten|veröffentlichen|kommentieren|teilen|absenden|invia|pubblica|rispondi|commenta|condividi|verzenden|plaatsen|versturen|beantwoorden|wyślij|opublikuj|odpowiedz|kirim|balas|skicka|publicera|svara|送信|投稿|返信|发送|发布|发表|回复|보내기|게시|отправить|опубликовать|ответить|إرسال|نشر|رد|शेयर करें|भेजें|cyhoeddi|anfon|postio";
const TAIL =
  "now|all|comment|comments|reply|replies|message|post|posts|tweet|answer|update|review|to group|ahora|maintenant|jetzt|ngay|to everyone";
const LABEL = new RegExp(`^(?:press enter to )?(?:${SEND})(?: (?:${TAIL}))?$`, "iu");
const NOT_SEND =
  /emoji|sticker|gif|photo|image|picture|video|camera|attach|file|upload|bold|italic|underline|link|list|quote|code|heading|format|audience|privacy|visibility|who can|location|check in|tag |feeling|poll|schedule|draft|cancel|close|discard|delete|dismiss|back|minimi[sz]e|menu|more|option|setting|help|undo|redo|preview|edit|like|mention|mute|voice|microphone|record/i;

function tidy(label: string): string {
  return label
    .replace(/[^\p{L}\p{M}\p{N} ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a label says that the control sends. */
export function saysSend(label: string): boolean {
  return label.length <= 60 && LABEL.test(tidy(label));
}

/** Whether a label says that the control does something else. */
export function saysOther(label: string): boolean {
  return !saysSend(label) && NOT_SEND.test(label.slice(0, 120));
}
