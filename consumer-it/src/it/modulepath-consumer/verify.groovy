def log = new File(basedir, 'build.log').text
return log.contains('Checkout answers 500') && log.contains('promised: [checkout 99.9 %]')
