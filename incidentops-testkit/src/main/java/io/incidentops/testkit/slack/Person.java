package io.incidentops.testkit.slack;

import java.util.List;
import java.util.Map;

/**
 * Somebody who acts in the stand-in, as a hand on keyboard and mouse would. Each act sends to the app what Slack would
 * send, waits until the app acknowledged it or three seconds passed, and answers how that went. Thread-safe.
 */
public final class Person {
    private final String id;
    private final Speaking speaking;
    private final Interacting interacting;

    Person(Stage stage, String id) {
        this.id = id;
        this.speaking = new Speaking(stage, id);
        this.interacting = new Interacting(stage, id);
    }

    /**
     * Who it is.
     *
     * @return the user's id
     */
    public String id() {
        return id;
    }

    /**
     * Types a slash command.
     *
     * @param command the command, such as {@code /inc}
     * @param text what stands behind it, possibly empty
     * @param channel the id or name of the channel in which it is typed
     * @return how it was acknowledged; {@link Ack#seen} is what answered it at once
     */
    public Ack slash(String command, String text, String channel) {
        return interacting.slash(command, text, channel);
    }

    /**
     * Presses a button. What is pressed is what the surface showed when it was asked for, as with a window that was left
     * open.
     *
     * @param surface the message or view
     * @param action the button's action id, or what it says
     * @return how it was acknowledged
     * @throws IllegalArgumentException where there is no such button
     */
    public Ack press(Surface surface, String action) {
        return interacting.act(surface, action, List.of());
    }

    /**
     * Chooses from a menu.
     *
     * @param surface the message or view
     * @param action the menu's action id, or what it says
     * @param values values of options or what they say; ids of users or channels; a date
     * @return how it was acknowledged
     * @throws IllegalArgumentException where there is no such menu or no such option
     */
    public Ack choose(Surface surface, String action, String... values) {
        return interacting.act(surface, action, List.of(values));
    }

    /**
     * Types in a menu whose options the app provides.
     *
     * @param surface the message or view
     * @param action the menu's action id, or what it says
     * @param typed what was typed so far
     * @return how it was acknowledged; {@link Ack#options} is what could be chosen
     */
    public Ack type(Surface surface, String action, String typed) {
        return interacting.type(surface, action, typed);
    }

    /**
     * Fills a modal in and sends it. What is not answered keeps its value; where something is missing, the modal says so
     * and nothing is sent.
     *
     * @param view the modal
     * @param answers the answers by block id, action id or label; several choices are divided by line feeds
     * @return how it was acknowledged; {@link Ack#errors} is what was wrong with the answers
     */
    public Ack submit(SlackView view, Map<String, String> answers) {
        return interacting.submit(view, answers);
    }

    /**
     * Closes a modal without sending it. The app is told only where it asked to be.
     *
     * @param view the modal
     * @return how it was acknowledged
     */
    public Ack closeView(SlackView view) {
        return interacting.close(view);
    }

    /**
     * Chooses a shortcut that belongs to no message.
     *
     * @param callbackId the shortcut's callback id
     * @return how it was acknowledged
     */
    public Ack shortcut(String callbackId) {
        return interacting.shortcut(callbackId);
    }

    /**
     * Chooses a shortcut on a message.
     *
     * @param message the message
     * @param callbackId the shortcut's callback id
     * @return how it was acknowledged
     */
    public Ack messageShortcut(SlackMessage message, String callbackId) {
        return interacting.messageShortcut(message, callbackId);
    }

    /**
     * Opens the app's home tab.
     *
     * @return how it was acknowledged
     */
    public Ack openHome() {
        return speaking.openHome();
    }

    /**
     * Writes a message.
     *
     * @param channel the id or name of a channel that they are in; the app's own id for a direct message
     * @param text the text as Slack sends it, so that a mention reads {@code <@U1>}
     * @return how it was acknowledged, with the message
     */
    public Ack say(String channel, String text) {
        return speaking.say(channel, text, "");
    }

    /**
     * Writes a message that mentions the app.
     *
     * @param channel the id or name of a channel that they are in
     * @param text what stands behind the mention
     * @return how it was acknowledged, with the message
     */
    public Ack mention(String channel, String text) {
        return speaking.say(channel, "<@" + Workspace.BOT_USER + "> " + text, "");
    }

    /**
     * Replies in the thread of a message.
     *
     * @param message the message
     * @param text the text as Slack sends it
     * @return how it was acknowledged, with the reply
     */
    public Ack reply(SlackMessage message, String text) {
        return speaking.say(message.channel(), text, message.thread().isEmpty() ? message.ts() : message.thread());
    }

    /**
     * Changes a message of their own.
     *
     * @param message the message
     * @param text the new text
     * @return how it was acknowledged, with the message
     */
    public Ack edit(SlackMessage message, String text) {
        return speaking.edit(message, text);
    }

    /**
     * Deletes a message of their own.
     *
     * @param message the message
     * @return how it was acknowledged
     */
    public Ack delete(SlackMessage message) {
        return speaking.delete(message);
    }

    /**
     * Reacts to a message.
     *
     * @param message the message
     * @param emoji the emoji's name without colons, such as {@code pushpin}
     * @return how it was acknowledged
     */
    public Ack react(SlackMessage message, String emoji) {
        return speaking.react(message, emoji);
    }

    /**
     * Takes a reaction back.
     *
     * @param message the message
     * @param emoji the emoji's name without colons
     * @return how it was acknowledged
     */
    public Ack unreact(SlackMessage message, String emoji) {
        return speaking.unreact(message, emoji);
    }

    /**
     * Pins a message.
     *
     * @param message the message
     * @return how it was acknowledged
     */
    public Ack pin(SlackMessage message) {
        return speaking.pin(message);
    }

    /**
     * Takes a pin away.
     *
     * @param message the message
     * @return how it was acknowledged
     */
    public Ack unpin(SlackMessage message) {
        return speaking.unpin(message);
    }

    /**
     * Joins a channel.
     *
     * @param channel the channel's id or name
     * @return how it was acknowledged
     */
    public Ack join(String channel) {
        return speaking.join(channel);
    }

    /**
     * Leaves a channel.
     *
     * @param channel the channel's id or name
     * @return how it was acknowledged
     */
    public Ack leave(String channel) {
        return speaking.leave(channel);
    }

    /**
     * Invites somebody, such as the app's own user, into a channel.
     *
     * @param user the user's id
     * @param channel the channel's id or name
     * @return how it was acknowledged
     */
    public Ack invite(String user, String channel) {
        return speaking.invite(user, channel);
    }

    /**
     * Archives a channel by hand.
     *
     * @param channel the channel's id or name
     * @return how it was acknowledged
     */
    public Ack archive(String channel) {
        return speaking.archive(channel);
    }

    @Override
    public String toString() {
        return id;
    }
}
