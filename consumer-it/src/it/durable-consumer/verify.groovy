return new File(basedir, 'build.log').text.contains('still here: Checkout answers 500')
