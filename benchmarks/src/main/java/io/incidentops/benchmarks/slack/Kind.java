package io.incidentops.benchmarks.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What Slack sends, in the size that it has in life. */
public enum Kind {
    /** A slash command. */
    COMMAND(
            "token=not-used-any-more&team_id=T0123456789&team_domain=example&channel_id=C0123456789&channel_name=checkout"
                    + "&user_id=U0123456789&user_name=ana&command=%2Fincident&text=declare+Checkout+answers+500&api_app_id=A0123456789"
                    + "&is_enterprise_install=false&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT0123456789%2F123456789012"
                    + "%2FabcdefGHIJKLmnopqrSTUVWX&trigger_id=123456789012.345678901234.0123456789abcdef0123456789abcdef"),

    /** A button pressed in a message. */
    BLOCK_ACTION("payload=" + URLEncoder.encode("""
            {"type":"block_actions","user":{"id":"U0123456789","username":"ana","name":"ana","team_id":"T0123456789"},
            "api_app_id":"A0123456789","token":"not-used-any-more","container":{"type":"message",
            "message_ts":"1795348800.000100","channel_id":"C0123456789","is_ephemeral":false},
            "trigger_id":"123456789012.345678901234.0123456789abcdef0123456789abcdef",
            "team":{"id":"T0123456789","domain":"example"},"enterprise":null,"is_enterprise_install":false,
            "channel":{"id":"C0123456789","name":"inc-42-checkout"},"message":{"type":"message","user":"U0BOT000000",
            "ts":"1795348800.000100","bot_id":"B0123456789","app_id":"A0123456789","text":"Checkout answers 500",
            "team":"T0123456789","blocks":[{"type":"header","block_id":"title","text":{"type":"plain_text",
            "text":"#42 Checkout answers 500","emoji":true}},{"type":"section","block_id":"state","text":{"type":"mrkdwn",
            "text":"*SEV1*, investigating. A third of the payments fail. We look at the last deployment.","verbatim":false}},
            {"type":"actions","block_id":"buttons","elements":[{"type":"button","action_id":"acknowledge","text":{
            "type":"plain_text","text":"Acknowledge","emoji":true},"value":"42"},{"type":"button","action_id":"command",
            "text":{"type":"plain_text","text":"Take command","emoji":true},"value":"42"}]}]},
            "state":{"values":{}},"response_url":"https://hooks.slack.com/actions/T0123456789/1234/abcdefGHIJKL",
            "actions":[{"action_id":"acknowledge","block_id":"buttons","text":{"type":"plain_text","text":"Acknowledge",
            "emoji":true},"value":"42","type":"button","action_ts":"1795348801.194939"}]}""".replace("\n", ""), StandardCharsets.UTF_8)),

    /** A message in a channel. */
    EVENT("""
            {"token":"not-used-any-more","team_id":"T0123456789","context_team_id":"T0123456789","context_enterprise_id":null,
            "api_app_id":"A0123456789","event":{"client_msg_id":"3fd13273-5a6a-4b5c-bd6f-109fd697038c","type":"message",
            "text":"We roll back to 4.11, it takes ten minutes","user":"U0123456789","ts":"1795348800.000700",
            "blocks":[{"type":"rich_text","block_id":"FMAzp","elements":[{"type":"rich_text_section","elements":[{"type":"text",
            "text":"We roll back to 4.11, it takes ten minutes"}]}]}],"team":"T0123456789","channel":"C0123456789",
            "event_ts":"1795348800.000700","channel_type":"channel"},"type":"event_callback","event_id":"Ev0123456789",
            "event_time":1795348800,"authorizations":[{"enterprise_id":null,"team_id":"T0123456789","user_id":"U0BOT000000",
            "is_bot":true,"is_enterprise_install":false}],"is_ext_shared_channel":false,
            "event_context":"4-eyJldCI6Im1lc3NhZ2UiLCJ0aWQiOiJUMDEyMzQ1Njc4OSJ9"}""".replace("\n", ""));

    private final String body;

    Kind(String body) {
        this.body = body;
    }

    /**
     * The raw body.
     *
     * @return its bytes, a copy of their own
     */
    public byte[] body() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    String contentType() {
        return this == EVENT ? "application/json" : "application/x-www-form-urlencoded";
    }
}
