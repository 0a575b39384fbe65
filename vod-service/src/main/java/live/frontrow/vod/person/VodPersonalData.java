package live.frontrow.vod.person;

import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.common.person.Erasures;
import live.frontrow.common.person.Holding;
import live.frontrow.common.person.PersonalData;

/** Who made which clips. These stay: they show the creator's recording, and others have their addresses. */
@Singleton
public class VodPersonalData extends PersonalData {

    VodPersonalData(Erasures erasures) {
        super(erasures);
    }

    @Override
    public String service() {
        return "vod-service";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(Holding.changed(
                        "clip",
                        """
                        select id, show, title, maker_name, made_at, deleted_at from clip
                        where maker = :person or deleted_by = :person order by made_at""",
                        "update clip set maker = 'erased', maker_name = '' where maker = :person",
                        "update clip set deleted_by = 'erased' where deleted_by = :person")
                .later(
                        "update clip set maker = 'erased', maker_name = '' where maker = :person and made_at <= :until",
                        "update clip set deleted_by = 'erased' where deleted_by = :person and deleted_at <= :until"));
    }
}
