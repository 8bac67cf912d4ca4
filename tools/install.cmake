# What `cmake --install` puts where: the library with its doors, its CMake package and its pkg-config file
# (component `library`), and the program (component `program`). CPack makes a .deb of both.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

target_include_directories(core PUBLIC $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_compile_features(core INTERFACE $<INSTALL_INTERFACE:cxx_std_20>)
set_target_properties(core PROPERTIES OUTPUT_NAME dramaturg EXPORT_NAME dramaturg)
install(TARGETS core EXPORT dramaturg-targets ARCHIVE DESTINATION lib COMPONENT library)
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
Cflags: -I\${prefix}/include
")
install(FILES ${CMAKE_BINARY_DIR}/dramaturg-config-version.cmake DESTINATION ${package_folder} COMPONENT library)
install(FILES ${CMAKE_BINARY_DIR}/dramaturg.pc DESTINATION lib/pkgconfig COMPONENT library)
install(TARGETS dramaturg-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME dramaturg)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "reads every version of an interactive drama before the audience does")
set(CPACK_PACKAGE_CONTACT "the Dramaturg project")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
