def log = new File(basedir, 'build.log').text
def written = { new File(basedir, "target/$it").text }
return log.contains('opened: checkout: the error budget burns 15.3 times too fast')
        && log.contains('checkout 99.9 %: good 0.9500, of the budget is left -2940.0')
        && log.contains('checkout-minutes 99.5 %: good 0.9592, of the budget is left 219.2')
        && log.contains('standing: Shop agreement: 99.6261 % so far, 99.9 % promised; 36 minutes until the 10 % tier')
        && log.contains('optional libraries: []')
        && written('rules.yml').contains('sum(rate(slo_events_total{service="shop",slo="checkout"}[5m]))')
        && written('metrics.txt').contains('slo_events_total{service="shop",slo="checkout",outcome="bad"} 3000')
        && written('checkout.yaml').contains('budgetingMethod: RatioTimeslices')
