package live.frontrow.chat.socket;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import live.frontrow.chat.message.Messages;
import live.frontrow.chat.message.Speaker;
import live.frontrow.chat.moderation.Moderation;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.pulse.Emoji;
import live.frontrow.chat.queue.Reports;
import live.frontrow.chat.room.CloseCode;
import live.frontrow.chat.room.Room;
import live.frontrow.chat.room.Seat;
import live.frontrow.common.problem.ProblemException;

/** What somebody who has a seat says, and what they are answered. Lives on the room's loop. */
final class Conversation {

    /** Kafka usually answers within milliseconds. */
    private static final int CONFIRMED_SECONDS = 5;

    private static final int MOST_BAD_FRAMES = 10;

    /** Frames that came too fast, before the pace is kept again for so long that as many as can be may come at once. */
    private static final int MOST_TOO_FAST = 20;

    private static final ProblemException TOO_FAST =
            new ProblemException(ChatProblem.TOO_FAST, "Not so fast.", Map.of("retryAfter", 1));

    private final Room room;
    private final Seat seat;
    private final Visitor visitor;
    private final Messages messages;
    private final Moderation moderation;
    private final Reports reports;
    private final FramePace reacts = FramePace.reacts(millis());
    private final FramePace orders = FramePace.orders(millis());
    private int badFrames;
    private int tooFast;

    Conversation(Room room, Seat seat, Visitor visitor, Messages messages, Moderation moderation, Reports reports) {
        this.room = room;
        this.seat = seat;
        this.visitor = visitor;
        this.messages = messages;
        this.moderation = moderation;
        this.reports = reports;
    }

    /** Takes a frame. */
    void heard(String text) {
        Optional<ClientFrame> frame = ClientFrame.of(text);
        room.here(() -> {
            room.heard(seat);
            frame.ifPresentOrElse(this::take, this::bad);
        });
    }

    /** They are gone. */
    void end() {
        room.leave(seat);
    }

    /** What has an answer costs something, so its pace comes before everything else. */
    private void take(ClientFrame frame) {
        long now = millis();
        if (orders.rested(now)) {
            tooFast = 0;
        }
        if (frame.id() == null || orders.take(now)) {
            answer(frame);
        } else {
            refuse(frame);
        }
    }

    private void refuse(ClientFrame frame) {
        tooFast++;
        if (tooFast < MOST_TOO_FAST) {
            room.tell(seat, Answers.error(frame.id(), TOO_FAST));
        } else if (tooFast == MOST_TOO_FAST) {
            visitor.close(CloseCode.FLOODING, ChatProblem.FLOODING.id());
        }
    }

    private void answer(ClientFrame frame) {
        switch (frame.type()) {
            case "send" ->
                confirm(frame, () -> messages.send(speaker(), frame.id(), frame.text(), frame.replyTo())
                        .thenApply(written -> written(frame.id(), written)));
            case "delete" ->
                confirm(frame, () -> messages.delete(speaker(), frame.message())
                        .thenApply(seq -> Answers.ack(frame.id(), frame.message(), seq)));
            case "approve" -> order(frame, () -> moderation.approve(speaker(), frame.message()));
            case "reject" -> order(frame, () -> moderation.reject(speaker(), frame.message()));
            case "purge" -> order(frame, () -> moderation.purge(speaker(), frame.person()));
            case "mute" ->
                order(frame, () -> moderation.mute(speaker(), frame.person(), frame.seconds(), frame.reason()));
            case "report" ->
                confirm(frame, () -> reports.report(speaker(), frame.message(), frame.reason())
                        .thenApply(done -> Answers.ack(frame.id(), frame.message(), null)));
            case "settings" -> order(frame, () -> moderation.settings(speaker(), frame.settings()));
            case "pin" -> order(frame, () -> moderation.pin(speaker(), frame.message()));
            case "ban", "unban" -> {
                boolean banned = frame.type().equals("ban");
                order(frame, () -> moderation.ban(speaker(), frame.person(), banned, frame.reason()));
            }
            case "react" -> {
                if (visitor.reacts() && reacts.take(millis())) {
                    room.react(Emoji.index(frame.emoji()), frame.count());
                }
            }
            default -> {}
        }
    }

    private String written(String id, Messages.Written written) {
        written.held().ifPresent(message -> room.tellHeld(seat, message));
        return Answers.ack(id, written.id(), written.seq());
    }

    private void order(ClientFrame frame, Supplier<CompletionStage<Long>> deed) {
        confirm(frame, () -> deed.get().thenApply(seq -> Answers.ack(frame.id(), null, seq)));
    }

    /** Answers when it is known; when that takes long, first says so. */
    private void confirm(ClientFrame frame, Supplier<CompletionStage<String>> deed) {
        CompletableFuture<String> done;
        try {
            done = deed.get().toCompletableFuture();
        } catch (RuntimeException e) {
            room.tell(seat, Answers.error(frame.id(), e));
            if (e instanceof ProblemException refused && refused.type() == ChatProblem.FLOODING) {
                visitor.close(CloseCode.FLOODING, ChatProblem.FLOODING.id());
            }
            return;
        }
        done.copy().orTimeout(CONFIRMED_SECONDS, TimeUnit.SECONDS).whenComplete((ack, failure) -> {
            room.tell(seat, failure == null ? ack : Answers.error(frame.id(), failure));
            if (failure instanceof TimeoutException) {
                done.thenAccept(late -> room.tell(seat, late));
            }
        });
    }

    private void bad() {
        badFrames++;
        if (badFrames > MOST_BAD_FRAMES) {
            visitor.close(CloseCode.BAD_FRAMES, ChatProblem.BAD_FRAME.id());
        } else {
            room.tell(seat, Answers.error(null, ChatProblem.BAD_FRAME, "This is no frame of the protocol."));
        }
    }

    private static long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    private Speaker speaker() {
        return visitor.speaking(room);
    }
}
