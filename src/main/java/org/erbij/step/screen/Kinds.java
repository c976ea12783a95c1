package org.erbij.step.screen;

import java.util.List;
import org.erbij.mail.DeliveryReport;
import org.erbij.mail.DeliveryReport.Action;
import org.erbij.mail.DeliveryReport.Recipient;
import org.erbij.mail.ReceivedMessage;

/** Which kind of automatic mail one is that is known to be automatic. */
final class Kinds {
    private Kinds() {}

    /** By the phrases it has; who calls himself away is away, whatever else he says. */
    static Kind ofRobot(Look look) {
        AutomaticText text = look.text();
        if (text.has("[away]") || text.has("[elsewhere]") || text.has("[working days]") || text.has("[return]")) {
            return Kind.ABSENCE;
        }
        if (text.has("[left]")) {
            return Kind.GONE;
        }
        if (text.has("[received]") || text.has("[handled]") || Automation.isTicket(look.message())) {
            return Kind.ACKNOWLEDGEMENT;
        }
        if (text.has("[newsletter]")) {
            return Kind.MASS_MAIL;
        }
        boolean unread = text.has("[redirect]") || text.has("[unread]") || text.has("[until]") || text.has("[closed]");
        boolean away = AutomaticSubject.of(look.message().content().subject()) != AutomaticSubject.NO;
        return unread || away ? Kind.ABSENCE : Kind.OTHER;
    }

    static Kind ofReport(ReceivedMessage message) {
        List<DeliveryReport> reports = message.content().deliveryReports();
        if (reports.isEmpty()) {
            return message.header().has("X-Failed-Recipients") ? Kind.BOUNCE : Kind.OTHER;
        }
        DeliveryReport report = reports.get(0);
        return switch (report.type()) {
            case DISPOSITION -> Kind.READ;
            case FEEDBACK -> Kind.COMPLAINT;
            case DELIVERY -> ofFates(report.recipients());
        };
    }

    /** The worst of several. */
    private static Kind ofFates(List<Recipient> recipients) {
        if (recipients.isEmpty() || recipients.stream().anyMatch(one -> one.action() == Action.FAILED)) {
            return Kind.BOUNCE;
        }
        boolean late = recipients.stream().anyMatch(one -> one.action() == Action.DELAYED);
        return late ? Kind.DELAY : Kind.DELIVERY;
    }
}
