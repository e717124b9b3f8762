package io.incidentops.slack.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What each documented error of each method that we use means. An error that is not documented is a refusal: Slack adds
 * words now and then, and repeating what it does not want helps nobody.
 */
final class ErrorTable {
    private static final String ANY = "*";

    /** Errors that are as good as done, or come from trouble or limits, whatever the method. */
    private static final Map<Decision, Set<String>> SPECIAL = Map.of(
            Decision.ALREADY_SO,
            Set.of("already_archived", "already_in_channel", "already_pinned", "already_reacted", "cant_invite_self"),
            Decision.LIMITED,
            Set.of(
                    "ratelimited",
                    "rate_limited",
                    "too_many_requests",
                    // "the workspace is moving to an organisation and will be available in a few minutes"
                    "team_added_to_org",
                    "external_channel_migrating",
                    "message_limit_exceeded"),
            Decision.TROUBLE,
            Set.of(
                    "fatal_error",
                    "internal_error",
                    "request_timeout",
                    "service_unavailable",
                    "fetch_members_failed",
                    "list_record_comment_fetch_failed",
                    "update_failed"),
            Decision.CREDENTIALS,
            Set.of(
                    "account_inactive",
                    "invalid_auth",
                    "not_authed",
                    "org_login_required",
                    "token_expired",
                    "token_revoked",
                    "two_factor_setup_required"));

    /** Errors that are refusals, by method; a line that is indented goes on with the method above it. */
    private static final String REFUSALS = """
            * access_denied accesslimited deprecated_endpoint ekm_access_denied enterprise_is_restricted
              invalid_arg_name invalid_arguments invalid_array_arg invalid_charset invalid_form_data
              invalid_post_type is_bot method_deprecated missing_argument missing_post_type missing_scope
              no_permission not_allowed_token_type team_access_not_granted unknown_method
            chat.postMessage app_access_restricted as_user_not_supported attachment_payload_limit_exceeded
              cannot_reply_to_message channel_not_found draft_already_deleted draft_already_sent
              draft_has_conflict draft_not_found duplicate_channel_not_found duplicate_message_not_found
              invalid_blocks invalid_blocks_format invalid_metadata_format invalid_metadata_schema
              is_archived markdown_text_conflict messages_tab_disabled metadata_must_be_sent_from_app
              metadata_too_large missing_file_data msg_blocks_too_long no_text not_in_channel
              restricted_action restricted_action_non_threadable_channel restricted_action_read_only_channel
              restricted_action_thread_locked restricted_action_thread_only_channel
              send_on_behalf_not_allowed slack_connect_canvas_sharing_blocked
              slack_connect_file_link_sharing_blocked slack_connect_lists_sharing_blocked team_not_found
              too_many_attachments too_many_contact_cards
            chat.update as_user_not_supported block_mismatch blocked_file_type cant_broadcast_message
              cant_update_message channel_not_found edit_window_closed file_deleted file_is_deleted
              file_not_found file_share_limit_reached invalid_attachments invalid_blocks
              invalid_blocks_format invalid_metadata_format invalid_metadata_schema is_inactive
              markdown_text_conflict max_file_sharing_exceeded message_not_found
              metadata_must_be_sent_from_app metadata_too_large msg_too_long
              no_dual_broadcast_content_update no_text posting_to_channel_denied
              slack_connect_blocked_file_type slack_connect_canvas_sharing_blocked
              slack_connect_clip_sharing_blocked slack_connect_file_link_sharing_blocked
              slack_connect_file_upload_sharing_blocked streaming_state_conflict team_not_found
              too_many_attachments unable_to_share_files
            chat.postEphemeral cannot_reply_to_message channel_not_found invalid_attachments invalid_blocks
              invalid_blocks_format is_archived markdown_text_conflict messages_tab_disabled msg_too_long
              no_text not_in_channel restricted_action too_many_attachments user_not_in_channel
            chat.delete cant_delete_message channel_not_found message_not_found
            chat.getPermalink channel_not_found message_not_found
            conversations.create cannot_create_channel canvas_disabled_user_team invalid_name
              invalid_name_maxlength invalid_name_punctuation invalid_name_required invalid_name_specials
              name_taken no_channel restricted_action
            conversations.invite app_cannot_join_channel cant_invite channel_not_found
              invitee_cant_see_channel is_archived method_not_supported_for_channel_type
              no_external_invite_permission no_user not_in_channel org_user_not_in_team ura_max_channels
              user_is_restricted user_not_found
            conversations.archive cant_archive_general cant_archive_required channel_not_found
              method_not_supported_for_channel_type not_in_channel restricted_action
            conversations.setTopic channel_not_found is_archived method_not_supported_for_channel_type
              not_in_channel too_long user_is_restricted
            conversations.setPurpose channel_not_found is_archived method_not_supported_for_channel_type
              not_in_channel too_long user_is_restricted
            conversations.info channel_is_limited_access channel_not_found
            conversations.history channel_is_limited_access channel_not_found invalid_cursor
              invalid_metadata_filter_keys invalid_ts_latest invalid_ts_oldest not_in_channel
            conversations.replies channel_not_found invalid_cursor invalid_metadata_filter_keys
              invalid_ts_latest invalid_ts_oldest method_not_supported_for_channel_type thread_not_found
            conversations.join channel_is_limited_access channel_not_found is_archived
              method_not_supported_for_channel_type too_many_members
            conversations.members channel_not_found invalid_cursor invalid_limit
              method_not_supported_for_channel_type
            conversations.open channel_not_found invalid_user_combination
              method_not_supported_for_channel_type not_enough_users too_many_users user_disabled
              user_not_found user_not_visible users_list_not_supplied
            users.conversations invalid_cursor invalid_limit invalid_types
              method_not_supported_for_channel_type
            bookmarks.add cannot_bookmark_from_external_org cannot_bookmark_restricted_sharing_enabled
              channel_not_found file_already_added file_not_found invalid_app_action_type
              invalid_bookmark_type invalid_child_type invalid_emoji invalid_entity_id invalid_link
              invalid_parent_type invalid_shortcut_type not_implemented parent_bookmark_disabled
              parent_with_link permission_denied slack_connect_blocked_file_type
              slack_connect_clip_sharing_blocked slack_connect_file_upload_sharing_blocked
              too_many_bookmarks too_many_tabs
            bookmarks.list channel_not_found not_implemented
            pins.add bad_timestamp channel_not_found file_not_found file_not_shared message_not_found
              no_item_specified not_in_channel not_pinnable restricted_action too_many_pins
            reactions.add bad_timestamp channel_not_found invalid_name is_archived message_not_found
              no_access no_item_specified not_reactable thread_locked too_many_emoji too_many_reactions
            users.lookupByEmail users_not_found
            users.info too_many_users user_not_found user_not_visible
            usergroups.list invalid_cursor invalid_team plan_upgrade_required users_not_found
            views.open duplicate_external_id exchanged_trigger_id expired_trigger_id invalid_trigger_id
              view_too_large
            views.push duplicate_external_id exchanged_trigger_id expired_trigger_id invalid_trigger_id
              not_found push_limit_reached view_too_large
            views.update duplicate_external_id hash_conflict not_found view_too_large
            views.publish duplicate_external_id hash_conflict missing_profile_id not_enabled not_implemented
              view_too_large
            oauth.v2.access bad_client_secret bad_redirect_uri cannot_install_an_org_installed_app
              invalid_client_id invalid_code invalid_code_verifier invalid_grant_type invalid_refresh_token
              no_scopes oauth_authorization_url_mismatch pkce_not_allowed preview_feature_not_available
              user_email_unverified
            oauth.v2.exchange authorization_not_found bad_client_secret invalid_client_id invalid_token
              token_already_exchanged token_rotation_not_enabled
            apps.connections.open forbidden_team insecure_request missing_args
            """;

    private static final Map<String, Decision> DECISIONS = decisions();
    private static final Map<String, Set<String>> REFUSED = refused();

    private ErrorTable() {}

    /** What an error means. */
    static Decision of(String error) {
        return DECISIONS.getOrDefault(error, Decision.REFUSED);
    }

    /** Whether an error of a method was looked at by a person, so that its meaning is no guess. */
    static boolean decided(String method, String error) {
        return DECISIONS.containsKey(error)
                || REFUSED.getOrDefault(ANY, Set.of()).contains(error)
                || REFUSED.getOrDefault(method, Set.of()).contains(error);
    }

    private static Map<String, Decision> decisions() {
        Map<String, Decision> decisions = new HashMap<>();
        SPECIAL.forEach((decision, errors) -> errors.forEach(error -> decisions.put(error, decision)));
        return Map.copyOf(decisions);
    }

    private static Map<String, Set<String>> refused() {
        Map<String, Set<String>> refused = new HashMap<>();
        String method = ANY;
        for (String line : REFUSALS.lines().toList()) {
            boolean more = line.startsWith(" ");
            String[] words = line.strip().split(" ", -1);
            method = more ? method : words[0];
            Set<String> errors = refused.computeIfAbsent(method, name -> new HashSet<>());
            for (int i = more ? 0 : 1; i < words.length; i++) {
                errors.add(words[i]);
            }
        }
        return refused;
    }
}
