package io.incidentops.slo.report;

import io.incidentops.model.Text;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Writes an SVG picture: small, the same for the same data, with a title and a description for those who do not see it, colours for
 * light and dark, and every text escaped. Confined to one picture.
 */
final class Svg {
    private static final int LONGEST = 300;

    private final String id;
    private final StringBuilder out = new StringBuilder(16_384);

    /** The id is made of letters, digits and dashes; it keeps pictures apart that stand in one page. */
    Svg(String id, String title, String description, int width, int height) {
        this.id = id;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ioslo\" id=\"")
                .append(id)
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id)
                .append("-d\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\">\n");
        out.append("<title id=\"").append(id).append("-t\">").append(escape(title));
        out.append("</title>\n<desc id=\"").append(id).append("-d\">").append(escape(description));
        out.append("</desc>\n<style>\n").append(SvgStyle.CSS).append("</style>\n");
        out.append("<defs><pattern id=\"")
                .append(id)
                .append("-h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                        + "<rect width=\"6\" height=\"6\" class=\"hb\"/><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\""
                        + " class=\"hl\"/></pattern></defs>\n");
        rect(0, 0, width, height, "bg");
    }

    static String id(String kind, String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "slo-" + kind + "-" + plain + "-" + Integer.toHexString(name.hashCode());
    }

    Svg rect(double x, double y, double width, double height, String type) {
        rectangle(x, y, width, height, "class=\"" + type + "\"").append("/>\n");
        return this;
    }

    /** With words that show when one points at it. */
    Svg rect(double x, double y, double width, double height, String type, String words) {
        rectangle(x, y, width, height, "class=\"" + type + "\"")
                .append("><title>")
                .append(escape(words))
                .append("</title></rect>\n");
        return this;
    }

    /** Time that was not observed. */
    Svg hatched(double x, double y, double width, double height) {
        rectangle(x, y, width, height, "fill=\"url(#" + id + "-h)\"").append("/>\n");
        return this;
    }

    private StringBuilder rectangle(double x, double y, double width, double height, String look) {
        return out.append("<rect x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" ")
                .append(look);
    }

    Svg line(double x1, double y1, double x2, double y2, String type) {
        return path("M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2), type);
    }

    Svg path(String data, String type) {
        out.append("<path d=\"").append(data).append("\" class=\"").append(type).append("\"/>\n");
        return this;
    }

    /** A path of which only a part shows. */
    Svg clipped(String name, double[] box, String data, String type) {
        String clip = id + "-" + name;
        out.append("<clipPath id=\"").append(clip).append("\">");
        rectangle(box[0], box[1], box[2], box[3], "/>");
        out.append("</clipPath>\n<path clip-path=\"url(#").append(clip).append(")\" d=\"");
        out.append(data).append("\" class=\"").append(type).append("\"/>\n");
        return this;
    }

    Svg text(double x, double y, String type, String words) {
        out.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" class=\"")
                .append(type)
                .append("\">")
                .append(escape(words))
                .append("</text>\n");
        return this;
    }

    String end() {
        return out.append("</svg>\n").toString();
    }

    /** To a tenth of a pixel, without an exponent and whatever the language. */
    static String number(double value) {
        BigDecimal tenths = BigDecimal.valueOf(Math.round(value * 10), 1);
        return tenths.signum() == 0 ? "0" : tenths.stripTrailingZeros().toPlainString();
    }

    /** Fit for XML 1.0, whatever it was: what deceives readers, and what XML cannot hold, is taken out. */
    static String escape(String words) {
        return Text.cleaned(words, LONGEST, Text.Lines.ONE)
                .replaceAll("[^\\x{9}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
