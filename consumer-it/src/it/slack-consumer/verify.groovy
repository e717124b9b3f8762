return new File(basedir, 'build.log').text.contains('unsigned: 401, signed: 200')
