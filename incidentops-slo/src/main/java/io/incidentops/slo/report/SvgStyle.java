package io.incidentops.slo.report;

/** How charts look: orange and blue, which most people tell apart, and never colour alone. */
final class SvgStyle {
    static final String CSS = """
            svg.ioslo{font:12px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif}
            svg.ioslo .bg{fill:#fff}
            svg.ioslo text{fill:#1f2328}
            svg.ioslo .h{font-size:15px;font-weight:600}
            svg.ioslo .q{fill:#59636e}
            svg.ioslo .s{font-size:10px}
            svg.ioslo .m{text-anchor:middle}
            svg.ioslo .e{text-anchor:end}
            svg.ioslo .g{stroke:#d8dee4;fill:none}
            svg.ioslo .z{stroke:#1f2328;stroke-width:1.5;fill:none}
            svg.ioslo .p{stroke:#59636e;stroke-dasharray:2 4;fill:none}
            svg.ioslo .l{stroke:#0072b2;stroke-width:2;fill:none;stroke-linejoin:round}
            svg.ioslo .l2{stroke:#59636e;stroke-width:1;fill:none;stroke-linejoin:round}
            svg.ioslo .t{stroke:#b34700;stroke-width:1.5;stroke-dasharray:6 3;fill:none}
            svg.ioslo .tt{fill:#b34700}
            svg.ioslo .a{fill:#0072b2;fill-opacity:.12}
            svg.ioslo .n{fill:#d55e00;fill-opacity:.35}
            svg.ioslo .i{fill:#e69f00;fill-opacity:.3;stroke:#8a5a00;stroke-width:.5}
            svg.ioslo .o{fill:#d55e00;fill-opacity:.3}
            svg.ioslo .hb{fill:#eef1f4}
            svg.ioslo .hl{stroke:#8c959f;stroke-width:2}
            svg.ioslo .c0{fill:#e4eef5}
            svg.ioslo .c1{fill:#fee0b6}
            svg.ioslo .c2{fill:#fdb863}
            svg.ioslo .c3{fill:#d55e00}
            svg.ioslo .c4{fill:#6b2b00}
            svg.ioslo .c5{fill:#c4cad0}
            svg.ioslo .d3{fill:#000}
            svg.ioslo .d4{fill:#fff}
            svg.ioslo .k{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
            @media(prefers-color-scheme:dark){
            svg.ioslo .bg{fill:#0d1117}
            svg.ioslo text{fill:#e6edf3}
            svg.ioslo .q{fill:#9aa4af}
            svg.ioslo .g{stroke:#2b323b}
            svg.ioslo .z{stroke:#e6edf3}
            svg.ioslo .p,svg.ioslo .l2{stroke:#9aa4af}
            svg.ioslo .l{stroke:#56b4e9}
            svg.ioslo .t{stroke:#ff9a5c}
            svg.ioslo .tt{fill:#ff9a5c}
            svg.ioslo .a{fill:#56b4e9}
            svg.ioslo .i{stroke:#e69f00}
            svg.ioslo .hb{fill:#1a2028}
            svg.ioslo .hl{stroke:#4c5763}
            svg.ioslo .c0{fill:#16222e}
            svg.ioslo .c1{fill:#5c3a10}
            svg.ioslo .c2{fill:#9c5a08}
            svg.ioslo .c3{fill:#f08a24}
            svg.ioslo .c4{fill:#ffdcae}
            svg.ioslo .c5{fill:#4c5763}
            svg.ioslo .d3,svg.ioslo .d4{fill:#0d1117}
            svg.ioslo .k{stroke:#0d1117}
            }
            """;

    private SvgStyle() {}
}
