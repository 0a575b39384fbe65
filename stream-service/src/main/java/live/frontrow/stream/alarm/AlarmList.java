package live.frontrow.stream.alarm;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What presses now; empty on quiet days. At most ten. */
@Schema(name = "IngestAlarmList")
record AlarmList(List<Alarm> items) {}
