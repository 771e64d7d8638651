// LiveDesk: the whole window over real files, without a network: what a person does here is kept as it would be.
#pragma once

#include "core/knowledge/article_index.h"
#include "core/net/transport.h"
#include "core/search/search_index.h"
#include "tests/support/sample_desk.h"
#include "ui/shell/desk_controller.h"
#include "ui/shell/knowledge_controller.h"
#include "ui/shell/main_window.h"

namespace callboard {

// Ada's desk with Maria, her broken lamp, one order, and the guides that were published before it was loaded.
class LiveDesk {
public:
    LiveDesk();
    ~LiveDesk() = default;

    // Of resources/guides, by name, or a text of the test's own; called guides first. Before open().
    void publish(const QByteArray& text);
    void publishOwn(const QString& name);
    void open();    // the desk's files are loaded at the first time; the lamp's case is in front
    void close();
    void restart() { close(); open(); } // the program ends and starts again

    Id<User> person = sample::ada; // who signs in at the first open()
    MapRows rows = sample::site();
    SampleDesk files;
    std::map<QString, QString> settings; // of this desk; empty: as they are at first

    Workspace& workspace() { return *m_workspace; }
    MainWindow& window() { return *m_window; }
    template <class W> W& child(const char* name)
    {
        auto* found = window().findChild<W*>(QLatin1String(name));
        INFO(name);
        REQUIRE(found);
        return *found;
    }
    std::string focus() const; // object name of what has the keys
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const char* words);
    int replacedCaches() const { return m_replacedCaches; } // since the first open()
    int pressed() const { return m_pressed; } // keys and chords; typed words are apart

    // What the panel shows, once everything that was pressed has been kept.
    std::string say();
    std::string text(const char* label);
    bool comes(const std::function<bool()>& condition); // and the window has been told all that led to it
    std::vector<Record<GuideRun>> runs();
    QStringList notes(); // on the lamp's timeline, newest first
    template <class E> std::vector<Record<E>> all() // as this desk shows them
    {
        auto list = workspace().reader().rows().list<E>({nullptr, {}, {}, false, 1000});
        REQUIRE(list);
        return *list;
    }

private:
    void show();

    bool m_isLoaded = false;
    int m_pressed = 0;
    int m_replacedCaches = 0;
    ArticleIndex m_articles;
    SearchIndex m_index;
    std::unique_ptr<DeskLink> m_link;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SearchLink> m_search;
    std::unique_ptr<KnowledgeLink> m_knowledge;
    std::unique_ptr<DeskController> m_controller;
    std::unique_ptr<KnowledgeController> m_knowledgeController;
};

} // namespace callboard
