package live.frontrow.stream.ingest;

import java.util.List;
import java.util.UUID;
import live.frontrow.stream.connection.IngestConnection;

/**
 * A publisher whose key and show are right.
 *
 * @param inTheWay connections that must be gone before this one may send
 */
record Admission(String ingestId, UUID keyId, List<IngestConnection> inTheWay) {}
