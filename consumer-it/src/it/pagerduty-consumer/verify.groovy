return new File(basedir, 'build.log').text.contains('paged: true, unsigned: 401, signed: 202, then: acknowledged')
