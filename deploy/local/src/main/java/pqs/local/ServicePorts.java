package pqs.local;

import java.util.Optional;
import pqs.embedded.FreePorts;
import pqs.embedded.SideDoor;

/**
 * Where a service finds what it leans on, all on the loopback address.
 *
 * @param sideDoor the broker's second door, where its clients come by a detour
 */
record ServicePorts(int postgres, int kafka, int mail, Optional<SideDoor> sideDoor) {

    static ServicePorts straight() {
        return new ServicePorts(FreePorts.next(), FreePorts.next(), FreePorts.next(), Optional.empty());
    }

    /** The broker tells its clients where to come back, so those who come by a detour need a door that says so. */
    ServicePorts by(Detours detours) {
        int door = FreePorts.next();
        int kafkaInFront = detours.inFrontOf(Detours.KAFKA, door);
        return new ServicePorts(
                detours.inFrontOf(Detours.POSTGRESQL, postgres),
                kafkaInFront,
                detours.inFrontOf(Detours.MAIL, mail),
                Optional.of(new SideDoor(door, kafkaInFront)));
    }

    String kafkaBootstrapServers() {
        return "127.0.0.1:" + kafka;
    }
}
