package io.incidentops.model;

/** Others changed the incident each time before the command could be recorded. Nothing was recorded. */
public final class LostRaceException extends IncidentOpsException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception for a command that lost every race.
     *
     * @param incident the incident
     * @param command the command's name
     * @param tries how often it was tried
     */
    public LostRaceException(IncidentId incident, String command, int tries) {
        super(command + " on " + incident + " lost " + tries
                + " races against other commands, and nothing was recorded: repeat it");
    }
}
