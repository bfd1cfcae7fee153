package pqs.intake;

import io.quarkus.test.common.QuarkusTestResource;
import pqs.testsupport.PqsInfrastructure;

/** Servers for all tests of this module. */
@QuarkusTestResource(PqsInfrastructure.class)
final class TestServers {}
