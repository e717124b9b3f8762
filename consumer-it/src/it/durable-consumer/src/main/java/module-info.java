module com.example.checkout {
    requires io.incidentops.jdbc;
}
