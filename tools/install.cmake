# What `cmake --install` puts where: the library with its doors, its CMake package and its pkg-config file
# (component `library`), and the program with its manual page and completion (component `program`). CPack makes
# one .deb of both. The version is project()'s in CMakeLists.txt, and nowhere else.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(libraries core)
set_target_properties(core PROPERTIES OUTPUT_NAME dramaturg EXPORT_NAME dramaturg)
if(DRAMATURG_SHARED)
  list(APPEND libraries core_shared)
  set_target_properties(core_shared PROPERTIES OUTPUT_NAME dramaturg EXPORT_NAME shared)
endif()
foreach(library ${libraries})
  target_include_directories(${library} PUBLIC $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_compile_features(${library} INTERFACE $<INSTALL_INTERFACE:cxx_std_20>)
endforeach()
install(TARGETS ${libraries} EXPORT dramaturg-targets
        ARCHIVE DESTINATION lib COMPONENT library
        LIBRARY DESTINATION lib COMPONENT library)
install(DIRECTORY include/dramaturg DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library)

set(package_folder lib/cmake/dramaturg)
install(EXPORT dramaturg-targets NAMESPACE dramaturg:: FILE dramaturg-config.cmake DESTINATION ${package_folder}
        COMPONENT library)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/dramaturg-config-version.cmake COMPATIBILITY SameMinorVersion)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/dramaturg.pc @ONLY CONTENT
"prefix=\${pcfiledir}/../..
Name: dramaturg
Description: compiles, runs and examines ink stories
Version: @PROJECT_VERSION@
Libs: -L\${prefix}/lib -ldramaturg
Libs.private: -lstdc++ -lm
Cflags: -I\${prefix}/include
")
install(FILES ${CMAKE_BINARY_DIR}/dramaturg-config-version.cmake DESTINATION ${package_folder} COMPONENT library)
install(FILES ${CMAKE_BINARY_DIR}/dramaturg.pc DESTINATION lib/pkgconfig COMPONENT library)

install(TARGETS dramaturg-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
# Both are written by the program, from its one table of flags.
set(written ${CMAKE_BINARY_DIR}/written)
add_custom_command(
  OUTPUT ${written}/dramaturg.1.gz ${written}/dramaturg
  COMMAND ${CMAKE_COMMAND} -E make_directory ${written}
  COMMAND $<TARGET_FILE:dramaturg-cli> help --man > ${written}/dramaturg.1
  COMMAND gzip -9nf ${written}/dramaturg.1
  COMMAND $<TARGET_FILE:dramaturg-cli> completion bash > ${written}/dramaturg
  DEPENDS dramaturg-cli VERBATIM)
add_custom_target(written ALL DEPENDS ${written}/dramaturg.1.gz ${written}/dramaturg)
install(FILES ${written}/dramaturg.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES ${written}/dramaturg DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/dramaturg RENAME copyright COMPONENT program)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME dramaturg)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "the Dramaturg project <dramaturg@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "reads every version of an interactive drama before the audience does")
set(CPACK_PACKAGE_DESCRIPTION
"Plays, compiles and examines stories written in ink: every reading of them, with proofs, odds and findings.
The program, and the library for C and C++ with its headers.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
find_program(dpkg_shlibdeps dpkg-shlibdeps)
if(dpkg_shlibdeps)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
else()
  set(CPACK_DEBIAN_PACKAGE_DEPENDS "libc6, libstdc++6, libutf8proc2")
  if(mimalloc)
    string(APPEND CPACK_DEBIAN_PACKAGE_DEPENDS ", libmimalloc2.0")
  endif()
endif()
# A .so enters a system folder: the loader's list is made anew.
if(DRAMATURG_SHARED)
  file(WRITE ${CMAKE_BINARY_DIR}/triggers "activate-noawait ldconfig\n")
  set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${CMAKE_BINARY_DIR}/triggers)
endif()
include(CPack)
