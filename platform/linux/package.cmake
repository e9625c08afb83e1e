# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0

# What is installed where, and the Debian packages that `cpack` makes of it in a build tree whose targets are all built:
#   wegweiser         the app, its content and wegweiser-sync, for any device
#   wegweiser-kiosk   what makes of a machine a kiosk that may be left alone
#   wegweiser-tools   for those who publish content
# Made for the distribution that it is built on.
include(GNUInstallDirs)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(linux ${CMAKE_CURRENT_LIST_DIR})
set(made ${PROJECT_BINARY_DIR}/package)
set(WEG_PACKAGE_CONTACT "The Wegweiser authors <packages@wegweiser.example.org>" CACHE STRING "Maintainer of the Debian packages")

install(TARGETS wegweiser wegweiser-sync RUNTIME DESTINATION bin COMPONENT client)
install(DIRECTORY ${WEG_SHARE}/ DESTINATION share/wegweiser COMPONENT client PATTERN please-wait.png EXCLUDE)
install(FILES ${WEG_SHARE}/please-wait.png DESTINATION share/wegweiser COMPONENT kiosk)
install(TARGETS wegweiser-session RUNTIME DESTINATION libexec/wegweiser COMPONENT kiosk)
install(TARGETS wegweiser-bundle wegweiser-fonts wegweiser-hyphenation RUNTIME DESTINATION bin COMPONENT tools)

# The same session twice: as it should be, and with nothing but what came with the program for when that does not hold.
set(WEG_KIOSK_DESCRIPTION "Wegweiser on the kiosk's display")
set(WEG_KIOSK_OTHER wegweiser-kiosk-factory)
set(WEG_KIOSK_LIMITS "StartLimitIntervalSec=15min\nStartLimitBurst=5\nOnFailure=wegweiser-kiosk-factory.service\n")
set(WEG_KIOSK_RESTART 1)
set(WEG_KIOSK_SESSION "")
configure_file(${linux}/kiosk/wegweiser-kiosk.service.in ${made}/wegweiser-kiosk.service @ONLY)
set(WEG_KIOSK_DESCRIPTION "Wegweiser on the kiosk's display, with nothing but what came with it")
set(WEG_KIOSK_OTHER wegweiser-kiosk)
set(WEG_KIOSK_LIMITS "# There is nothing after this: it is tried for ever.\nStartLimitIntervalSec=0\n")
set(WEG_KIOSK_RESTART 10)
set(WEG_KIOSK_SESSION " --factory")
configure_file(${linux}/kiosk/wegweiser-kiosk.service.in ${made}/wegweiser-kiosk-factory.service @ONLY)
install(FILES ${made}/wegweiser-kiosk.service ${made}/wegweiser-kiosk-factory.service
  ${linux}/kiosk/wegweiser-sync.service ${linux}/kiosk/wegweiser-sync.timer DESTINATION lib/systemd/system COMPONENT kiosk)
foreach(part sysusers tmpfiles)
  install(FILES ${linux}/kiosk/${part}.conf DESTINATION lib/${part}.d RENAME wegweiser-kiosk.conf COMPONENT kiosk)
endforeach()
foreach(part logind system)
  install(FILES ${linux}/kiosk/${part}.conf DESTINATION lib/systemd/${part}.conf.d RENAME 50-wegweiser-kiosk.conf
    COMPONENT kiosk)
endforeach()
install(FILES ${linux}/kiosk/sysctl.conf DESTINATION lib/sysctl.d RENAME 50-wegweiser-kiosk.conf COMPONENT kiosk)
install(FILES ${linux}/KIOSK-SETUP.md DESTINATION share/doc/wegweiser-kiosk COMPONENT kiosk)
set(kiosk_control ${linux}/debian/kiosk.postinst ${linux}/debian/kiosk.prerm ${linux}/debian/kiosk.postrm)
if(EXISTS ${linux}/operator.toml)
  install(FILES ${linux}/operator.toml DESTINATION /etc/wegweiser COMPONENT kiosk)
  file(WRITE ${made}/kiosk/conffiles "/etc/wegweiser/operator.toml\n")
  list(APPEND kiosk_control ${made}/kiosk/conffiles)
endif()
# Debian's own names for them.
foreach(script ${kiosk_control})
  get_filename_component(name ${script} NAME)
  string(REPLACE "kiosk." "" name ${name})
  configure_file(${script} ${made}/control/${name} COPYONLY)
  list(APPEND control_files ${made}/control/${name})
endforeach()

find_program(WEG_GZIP gzip REQUIRED)
function(weg_compressed source file)
  execute_process(COMMAND ${WEG_GZIP} -9nc ${source} OUTPUT_FILE ${file} COMMAND_ERROR_IS_FATAL ANY)
endfunction()
string(TIMESTAMP WEG_PACKAGE_DATE "%a, %d %b %Y 00:00:00 +0000" UTC)
file(WRITE ${made}/changelog "wegweiser (${PROJECT_VERSION}) unstable; urgency=medium\n\n  * See CHANGELOG.md of the source.\n\n -- ${WEG_PACKAGE_CONTACT}  ${WEG_PACKAGE_DATE}\n")
weg_compressed(${made}/changelog ${made}/changelog.gz)
set(client_pages wegweiser.1 wegweiser-sync.1)
set(kiosk_pages wegweiser-session.8)
set(tools_pages wegweiser-bundle.1 wegweiser-fonts.1 wegweiser-hyphenation.1)
foreach(component client kiosk tools)
  string(REPLACE "wegweiser-client" wegweiser package wegweiser-${component})
  install(FILES ${linux}/debian/copyright ${made}/changelog.gz DESTINATION share/doc/${package} COMPONENT ${component})
  foreach(page ${${component}_pages})
    string(REGEX MATCH "[0-9]$" section ${page})
    weg_compressed(${linux}/man/${page} ${made}/${page}.gz)
    install(FILES ${made}/${page}.gz DESTINATION share/man/man${section} COMPONENT ${component})
  endforeach()
endforeach()

# Fonts and hyphenation that the app opens where Debian has them.
foreach(table fonts hyphenation)
  file(STRINGS ${PROJECT_SOURCE_DIR}/assets/fonts/${table}.tsv rows REGEX "\t/usr/share/.*\t[a-z0-9-]+$")
  list(TRANSFORM rows REPLACE ".*\t" "")
  list(APPEND font_packages ${rows})
endforeach()
list(REMOVE_DUPLICATES font_packages)
list(JOIN font_packages ", " font_packages)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT ${WEG_PACKAGE_CONTACT})
set(CPACK_PACKAGE_VENDOR "The Wegweiser authors")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL client kiosk tools)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_CLIENT_PACKAGE_NAME wegweiser)
set(CPACK_DEBIAN_CLIENT_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_CLIENT_PACKAGE_DEPENDS ${font_packages})
set(CPACK_COMPONENT_CLIENT_DESCRIPTION "multilingual guide to a city's help for newcomers
Wegweiser (German: signpost) shows newcomers what help their city has for
them, in their own language. It needs no network and keeps nothing about the
people who use it.")
set(CPACK_DEBIAN_KIOSK_PACKAGE_NAME wegweiser-kiosk)
set(CPACK_DEBIAN_KIOSK_PACKAGE_SECTION admin)
# cage of Debian 12 does not begin without Xwayland.
set(CPACK_DEBIAN_KIOSK_PACKAGE_DEPENDS "wegweiser (= ${PROJECT_VERSION}), cage, seatd, systemd, xwayland, libgl1-mesa-dri")
set(CPACK_DEBIAN_KIOSK_PACKAGE_CONTROL_EXTRA ${control_files})
set(CPACK_COMPONENT_KIOSK_DESCRIPTION "public screen that runs nothing but Wegweiser
Makes of a machine a kiosk that may be left alone: a display with one program
on it, which is begun again when it ends or hangs, sandboxed and without a
network, and content that is brought up to date by another. For machines that
are nothing else: logins on terminals and the keys of a desktop are turned
off.")
set(CPACK_DEBIAN_TOOLS_PACKAGE_NAME wegweiser-tools)
set(CPACK_DEBIAN_TOOLS_PACKAGE_SECTION utils)
set(CPACK_COMPONENT_TOOLS_DESCRIPTION "make and publish content for Wegweiser
Checks records and translations, compiles them to a bundle, signs and
publishes it, and cuts fonts and parts words for it.")
include(CPack)
