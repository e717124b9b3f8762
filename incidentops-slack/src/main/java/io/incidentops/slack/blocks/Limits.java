package io.incidentops.slack.blocks;

/** How much Slack takes, in code points unless it says otherwise; from docs.slack.dev, "Block Kit reference". */
final class Limits {
    /** Blocks of one message. */
    static final int BLOCKS = 50;

    /** Code points of one message; Slack names no limit and refuses with {@code msg_blocks_too_long}: this is ours. */
    static final int MESSAGE = 12_000;

    static final int SECTION = 3_000;
    static final int FIELD = 2_000;
    static final int FIELDS = 10;
    static final int HEADER = 150;
    static final int BUTTONS = 25;
    static final int BUTTON = 75;
    static final int VALUE = 2_000;
    static final int CONFIRM_TITLE = 100;
    static final int CONFIRM_TEXT = 300;
    static final int CONFIRM_BUTTON = 30;

    /** The text beside the blocks: above 4,000 Slack may cut it in parts. */
    static final int TEXT = 3_500;

    static final int VIEW_BLOCKS = 100;
    static final int VIEW_TITLE = 24;
    static final int METADATA = 3_000;
    static final int OPTIONS = 100;
    static final int OPTION = 75;
    static final int OPTION_VALUE = 150;
    static final int INPUT = 3_000;
    static final int LABEL = 2_000;
    static final int ID = 255;

    private Limits() {}
}
