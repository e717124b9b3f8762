return new File(basedir, 'build.log').text.contains('Checkout answers 500')
