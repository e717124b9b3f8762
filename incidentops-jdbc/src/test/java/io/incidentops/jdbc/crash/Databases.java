package io.incidentops.jdbc.crash;

/** Where fresh, empty databases come from. */
interface Databases extends AutoCloseable {
    /**
     * A database that holds nothing.
     *
     * @return its address
     */
    Database fresh();

    @Override
    void close();
}
